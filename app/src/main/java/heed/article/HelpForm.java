package heed.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody writes it on the help pages. Lines are one line, whatever is sent.
 *
 * @param visit that the form was given
 */
record HelpForm(String name, String address, String subject, String question, String visit) {

    static final HelpForm EMPTY = new HelpForm(null, null, null, null, null);

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_QUESTION = 10_000;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^@\\s<>\",;:\\\\()\\[\\]]{1,64}@[^@\\s<>\",;:\\\\()\\[\\]]{1,180}\\.[^@\\s<>\",;:\\\\()\\[\\]]{1,60}");

    HelpForm(
            @Nullable String name,
            @Nullable String address,
            @Nullable String subject,
            @Nullable String question,
            @Nullable String visit) {
        this.name = line(name);
        this.address = line(address);
        this.subject = line(subject);
        this.question = text(question).replace("\r\n", "\n").strip();
        this.visit = text(visit);
    }

    /** What is wrong, by field, as a key of the texts; empty when nothing is. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!ADDRESS.matcher(address).matches()) {
            problems.put("address", "address-wrong");
        }
        if (question.isEmpty()) {
            problems.put("question", "question-missing");
        } else if (question.length() > LONGEST_QUESTION) {
            problems.put("question", "question-long");
        }
        if (name.length() > LONGEST_LINE || subject.length() > LONGEST_LINE) {
            problems.put(name.length() > LONGEST_LINE ? "name" : "subject", "line-long");
        }
        return problems;
    }

    /** What it is about: as they say, else the beginning of what they ask. */
    String about() {
        if (!subject.isEmpty()) {
            return subject;
        }
        var first = question.lines().findFirst().orElse("").strip();
        return first.length() <= 80 ? first : first.substring(0, 79).strip() + "…";
    }

    private static String line(@Nullable String typed) {
        return text(typed).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "");
    }
}
