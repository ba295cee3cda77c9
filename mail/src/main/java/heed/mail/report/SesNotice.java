package heed.mail.report;

import heed.mail.report.Bounce.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A notice of Amazon SES that came through SNS: a bounce or complaint as JSON in the text. Read
 * with patterns, because the text around it, and its end, may be cut or wrapped.
 */
final class SesNotice {

    private static final Pattern TYPE =
            Pattern.compile("\"(?:notificationType|eventType)\"\\s*:\\s*\"(Bounce|Complaint)\"");
    private static final Pattern PERMANENT =
            Pattern.compile("\"bounceType\"\\s*:\\s*\"(Permanent|Transient|Undetermined)\"");
    private static final Pattern RECIPIENT =
            Pattern.compile("\"emailAddress\"\\s*:\\s*\"([^\"]{3,320})\"");
    private static final Pattern STATUS =
            Pattern.compile("\"diagnosticCode\"\\s*:\\s*\"([^\"]{1,500})\"");
    private static final Pattern MESSAGE_ID =
            Pattern.compile(
                    "\"(?:commonHeaders|headers)\".{0,4000}?\"[Mm]essage-?I[dD]\"\\s*(?::|,\\s*\"value\"\\s*:)\\s*\"<?([^\"<>]{3,300})>?\"",
                    Pattern.DOTALL);
    private static final Pattern FEEDBACK =
            Pattern.compile("\"complaintFeedbackType\"\\s*:\\s*\"([^\"]{1,40})\"");
    private static final int LONGEST = 100_000;

    private final String text;
    private final String type;

    private SesNotice(String text, String type) {
        this.text = text;
        this.type = type;
    }

    /** The notice in a text, or null if there is none. */
    static @Nullable SesNotice in(String text) {
        String start = text.stripLeading();
        if (!start.startsWith("{")) return null;
        String sample = start.length() > LONGEST ? start.substring(0, LONGEST) : start;
        Matcher matcher = TYPE.matcher(sample);
        return matcher.find() ? new SesNotice(sample, matcher.group(1)) : null;
    }

    @Nullable Bounce bounce() {
        if (!type.equals("Bounce")) return null;
        String diagnostic = first(STATUS);
        Kind kind = FailureKind.of(diagnostic == null ? "" : diagnostic);
        String permanence = first(PERMANENT);
        if (kind == Kind.UNKNOWN && permanence != null) {
            kind =
                    permanence.equals("Permanent")
                            ? Kind.HARD
                            : permanence.equals("Transient") ? Kind.SOFT : kind;
        }
        return new Bounce(recipients(), kind, diagnostic, first(MESSAGE_ID));
    }

    @Nullable Complaint complaint() {
        if (!type.equals("Complaint")) return null;
        String feedback = first(FEEDBACK);
        return new Complaint(
                feedback == null ? "abuse" : feedback, recipients(), first(MESSAGE_ID));
    }

    private List<String> recipients() {
        List<String> found = new ArrayList<>();
        Matcher recipient = RECIPIENT.matcher(text);
        while (recipient.find())
            if (!found.contains(recipient.group(1))) found.add(recipient.group(1));
        return found;
    }

    private @Nullable String first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
