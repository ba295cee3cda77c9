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
record BounceSigns(
        boolean fromMachine,
        boolean withoutReturn,
        boolean namesFailed,
        boolean isList,
        String subject) {

    private static final Pattern SENDER = Words.patternOf(BounceSigns.class, "daemon-senders.txt");
    private static final Pattern SUBJECT =
            Words.patternOf(BounceSigns.class, "bounce-subjects.txt");
    private static final Pattern PHRASE = Words.patternOf(BounceSigns.class, "bounce-phrases.txt");
    private static final Pattern ANSWERED =
            Pattern.compile("^(?:re|aw|fwd?|wg|tr|rv|sv|antw|odp|vs|vb)\\s*:.*");
    private static final int SAMPLE = 8000;

    static BounceSigns of(Headers headers, String subject) {
        String from =
                EncodedWords.decode(headers.raw("From").orElse(""))
                        .toLowerCase(Locale.ROOT)
                        .strip();
        String address = from.replaceAll("^.*<|>.*$", "");
        boolean fromMachine =
                from.isEmpty()
                        || from.contains("<>")
                        || SENDER.matcher(from).find()
                        || SENDER.matcher(address).find();
        String path = headers.keyword("Return-Path").replace(" ", "");
        boolean withoutReturn = path.equals("<>") || path.contains("mailer-daemon");
        boolean isList = headers.has("List-Id") || headers.has("List-Unsubscribe");
        return new BounceSigns(
                fromMachine, withoutReturn, headers.has("X-Failed-Recipients"), isList, subject);
    }

    /**
     * Whether the sender may be a machine at all; of all others nothing they say makes a bounce.
     */
    boolean mayBe() {
        return !isList && (fromMachine || withoutReturn || namesFailed);
    }

    boolean sayIt(String words) {
        if (!mayBe()) return false;
        return namesFailed || (fromMachine && subjectSaysIt()) || wordsSayIt(words);
    }

    private boolean subjectSaysIt() {
        String lower = subject.toLowerCase(Locale.ROOT);
        return SUBJECT.matcher(lower).find() && !ANSWERED.matcher(lower).matches();
    }

    private static boolean wordsSayIt(String words) {
        String sample = words.length() > SAMPLE ? words.substring(0, SAMPLE) : words;
        return PHRASE.matcher(FailureKind.normal(sample)).find();
    }
}
