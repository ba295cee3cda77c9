package heed.desk;

import heed.gate.Finding;
import heed.gate.Level;
import java.util.List;
import java.util.Set;

/**
 * One finding as its writer sees it.
 *
 * @param start where its words begin in the text that was read, in UTF-16 code units
 * @param words those it is about; empty when something is missing
 * @param advice what to do, in a sentence
 * @param fixes words to put in their place
 * @param field the name of the field for the reason; empty when none is asked for
 * @param reason as it was given
 * @param mayBeConfirmed whether the reply may leave with it for a reason
 * @param mayBeApproved whether a lead can let it leave
 * @param instead where its writer does what the words send the customer away for; empty for nowhere
 */
record MarginFinding(
        String id,
        String level,
        String levelWords,
        int start,
        int end,
        String message,
        String words,
        List<String> evidence,
        List<String> advice,
        List<String> fixes,
        String field,
        String reason,
        boolean needsReason,
        boolean mayBeConfirmed,
        boolean mayBeApproved,
        String instead) {

    static final String REASON = "reason-";

    /** The checks whose suggestions are words for the customer; all others advise the writer. */
    private static final Set<String> WORDED =
            Set.of("wrong-name", "missing-apology", "missing-thanks");

    /**
     * @param deeds where the conversation's actions are; empty when not known
     */
    static MarginFinding of(Finding finding, String deeds) {
        boolean worded = WORDED.contains(finding.check());
        return new MarginFinding(
                finding.id().toString(),
                finding.level().word(),
                words(finding.level()),
                finding.start(),
                finding.end(),
                finding.message(),
                finding.text(),
                finding.evidence().stream().map(Finding.Evidence::text).distinct().toList(),
                worded ? List.of() : finding.suggestions(),
                worded ? finding.suggestions() : List.of(),
                "",
                "",
                finding.level() == Level.STOP,
                finding.mayBeConfirmed(),
                finding.mayBeApproved(),
                finding.check().equals("sent-elsewhere") && !deeds.isEmpty()
                        ? deeds + "/hand-off"
                        : "");
    }

    /** Whether its words are to be shown: they are not in the message. */
    boolean quotes() {
        return !words.isEmpty() && !message.contains(words);
    }

    boolean holds() {
        return !level.equals(Level.HINT.word());
    }

    MarginFinding asking(String given) {
        return new MarginFinding(
                id,
                level,
                levelWords,
                start,
                end,
                message,
                words,
                evidence,
                advice,
                fixes,
                mayBeConfirmed ? REASON + id : "",
                given,
                needsReason,
                mayBeConfirmed,
                mayBeApproved,
                instead);
    }

    private static String words(Level level) {
        return switch (level) {
            case STOP -> "stop";
            case WARN -> "warning";
            case HINT, OFF -> "hint";
        };
    }
}
