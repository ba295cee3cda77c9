package heed.mail.report;

import heed.mail.mime.Headers;
import heed.mail.mime.Words;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells automatic answers (RFC 3834), and mail that must not be answered by a machine, by header
 * and subject.
 */
final class AutomaticSigns {

    private static final Pattern SUBJECT =
            Words.patternOf(AutomaticSigns.class, "auto-reply-subjects.txt");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?:re|aw|antw|sv|odp|rif|vs|回复|回覆|答复)\\s*[:：]\\s*)+");
    private static final List<String> MARKS =
            List.of(
                    "X-Autoreply",
                    "X-Autorespond",
                    "X-Autoresponder",
                    "X-Auto-Reply",
                    "X-Auto-Response",
                    "X-AutoReply-From",
                    "X-Mail-Autoreply",
                    "X-Vacation",
                    "X-Cron-Vacation");
    private static final List<String> LIST_FIELDS =
            List.of(
                    "List-Id",
                    "List-Unsubscribe",
                    "List-Post",
                    "List-Help",
                    "Mailing-List",
                    "X-Mailman-Version",
                    "X-Mailing-List",
                    "Feedback-ID",
                    "X-Campaign",
                    "X-CampaignID");
    private static final Pattern ROBOT = Words.patternOf(AutomaticSigns.class, "robot-senders.txt");

    private AutomaticSigns() {}

    static boolean isAutoReply(Headers headers, String subject) {
        String submitted = headers.keyword("Auto-Submitted");
        if (submitted.startsWith("auto-replied")) return true;
        if (MARKS.stream().anyMatch(mark -> isSet(headers, mark))) return true;
        String precedence = headers.keyword("Precedence");
        if (precedence.equals("auto_reply") || precedence.equals("auto-reply")) return true;
        if (headers.keyword("Delivered-To").equals("autoresponder")
                || headers.keyword("X-POST-MessageClass").startsWith("9")) return true;
        String plain =
                PREFIX.matcher(subject.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip())
                        .replaceFirst("");
        return SUBJECT.matcher(plain).lookingAt();
    }

    private static boolean isSet(Headers headers, String mark) {
        String value = headers.keyword(mark);
        return headers.has(mark) && !value.equals("no") && !value.equals("false");
    }

    static boolean mustNotBeAnswered(Headers headers) {
        String submitted = headers.keyword("Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no")) return true;
        String precedence = headers.keyword("Precedence");
        if (precedence.equals("bulk") || precedence.equals("list") || precedence.equals("junk"))
            return true;
        if (LIST_FIELDS.stream().anyMatch(headers::has)) return true;
        String suppress = headers.keyword("X-Auto-Response-Suppress");
        if (suppress.contains("all") || suppress.contains("autoreply") || suppress.contains("oof"))
            return true;
        if (headers.raw("Return-Path")
                .map(String::strip)
                .filter(path -> path.equals("<>"))
                .isPresent()) return true;
        String from =
                headers.raw("From")
                        .orElse("")
                        .replaceAll("^.*<|>.*$", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return ROBOT.matcher(from).lookingAt();
    }
}
