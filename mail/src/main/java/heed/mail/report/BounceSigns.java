package heed.mail.report;

import heed.mail.mime.EncodedWords;
import heed.mail.mime.Headers;
import heed.mail.mime.Words;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The signs by which a bounce without machine-readable fields is known. One alone proves nothing:
 * customers write about mail that did not arrive, and forward reports to ask what they mean.
 */
final class BounceSigns {

    private static final Pattern SENDER = Words.patternOf(BounceSigns.class, "daemon-senders.txt");
    private static final Pattern SUBJECT =
            Words.patternOf(BounceSigns.class, "bounce-subjects.txt");
    private static final Pattern PHRASE = Words.patternOf(BounceSigns.class, "bounce-phrases.txt");
    private static final Pattern ANSWERED =
            Pattern.compile("^(?:re|aw|fwd?|wg|tr|rv|sv|antw|odp|vs|vb)\\s*:.*");
    private static final int SAMPLE = 8000;

    private final String subject;
    private final boolean fromMachine;
    private final boolean withoutReturn;
    private final boolean namesFailed;
    private final boolean subjectSaysIt;
    private final boolean wordsSayIt;
    private final boolean isList;

    BounceSigns(Headers headers, String subject, String words) {
        String from = EncodedWords.decode(headers.raw("From").orElse("")).toLowerCase(Locale.ROOT);
        this.subject = subject;
        String lower = subject.toLowerCase(Locale.ROOT);
        this.withoutReturn =
                headers.raw("Return-Path")
                                .map(path -> path.replace(" ", ""))
                                .filter(path ->
                                        path.equals("<>")
                                                || path.toLowerCase(Locale.ROOT)
                                                        .contains("mailer-daemon"))
                                .isPresent()
                        || from.strip().equals("<>");
        this.fromMachine =
                from.isBlank()
                        || from.contains("<>")
                        || SENDER.matcher(from).find()
                        || SENDER.matcher(from.replaceAll("^.*<|>.*$", "")).find();
        this.namesFailed = headers.has("X-Failed-Recipients");
        this.subjectSaysIt = SUBJECT.matcher(lower).find() && !ANSWERED.matcher(lower).matches();
        String sample = words.length() > SAMPLE ? words.substring(0, SAMPLE) : words;
        this.wordsSayIt =
                PHRASE.matcher(
                                sample.toLowerCase(Locale.ROOT)
                                        .replace('\u2019', '\'')
                                        .replaceAll("\\s+", " "))
                        .find();
        this.isList = headers.has("List-Id") || headers.has("List-Unsubscribe");
    }

    String subject() {
        return subject;
    }

    boolean fromMachine() {
        return fromMachine || withoutReturn;
    }

    boolean sayIt() {
        if (isList) return false;
        if (namesFailed) return true;
        if (fromMachine && (subjectSaysIt || wordsSayIt)) return true;
        return withoutReturn && wordsSayIt;
    }
}
