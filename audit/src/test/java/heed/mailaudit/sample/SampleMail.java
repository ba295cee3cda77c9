package heed.mailaudit.sample;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mail for tests, written as mail programs do. */
public final class SampleMail {

    private final List<String> fields = new ArrayList<>();
    private final String from;
    private final ZonedDateTime at;
    private final String id;
    private final List<String> references = new ArrayList<>();
    private final String subject;
    private final String text;

    private SampleMail(
            String from, String to, String subject, ZonedDateTime at, String id, String text) {
        this.from = from;
        this.at = at;
        this.id = id;
        this.subject = subject;
        this.text = text;
        fields.add("From: " + from);
        fields.add("To: " + to);
        fields.add("Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at));
        fields.add("Message-ID: <" + id + ">");
    }

    /** A first mail. */
    public static SampleMail of(
            String from, String to, String subject, ZonedDateTime at, String id, String text) {
        return new SampleMail(from, to, subject, at, id, text);
    }

    /** An answer, which quotes what it answers. */
    public SampleMail answered(String from, String to, ZonedDateTime at, String id, String text) {
        String quoted =
                "On "
                        + DateTimeFormatter.ofPattern("EEE, d MMM uuuu 'at' HH:mm", Locale.ENGLISH)
                                .format(this.at)
                        + ", "
                        + this.from
                        + " wrote:\n"
                        + this.text.replaceAll("(?m)^", "> ");
        var answer =
                new SampleMail(
                        from,
                        to,
                        "Re: " + subject.replaceFirst("^Re: ", ""),
                        at,
                        id,
                        text + "\n\n" + quoted);
        answer.references.addAll(references);
        answer.references.add(this.id);
        answer.fields.add("In-Reply-To: <" + this.id + ">");
        answer.fields.add("References: <" + String.join(">\n <", answer.references) + ">");
        return answer;
    }

    public SampleMail with(String field) {
        fields.add(field);
        return this;
    }

    public ZonedDateTime at() {
        return at;
    }

    /** As it would lie in a file. */
    public String raw() {
        return String.join("\n", fields)
                + "\nSubject: "
                + subject
                + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text
                + "\n";
    }

    /** As it stands in an mbox (mboxrd). */
    public String inMbox() {
        return "From sample@example.org "
                + DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH).format(at)
                + "\n"
                + raw().replaceAll("(?m)^(>*From )", ">$1")
                + "\n";
    }
}
