package heed.gate;

import heed.web.Refusal;
import java.util.Collection;
import java.util.List;

/**
 * A writer's word that something which was found may leave as it is.
 *
 * @param reason why; may be empty when the finding only warns
 */
public record Confirmation(FindingId finding, String reason) {

    private static final int LONGEST_REASON = 2000;

    /**
     * @throws Refusal when the reason is longer than a reason
     */
    public Confirmation {
        reason = reason.replace("\u0000", "").strip();
        if (reason.length() > LONGEST_REASON) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
    }

    static String reason(Collection<Confirmation> all, FindingId finding) {
        return all.stream()
                .filter(one -> one.finding().equals(finding))
                .map(Confirmation::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether one of {@code all} is about this. */
    static boolean names(List<Confirmation> all, FindingId id) {
        return all.stream().anyMatch(one -> one.finding().equals(id));
    }

    /**
     * Whether {@code all} let a finding pass: a stop with a reason, a warning with a glance, a
     * blank that nobody filled never.
     */
    static boolean covers(List<Confirmation> all, Finding finding) {
        if (!finding.mayBeConfirmed()) {
            return false;
        }
        return switch (finding.level()) {
            case STOP -> !reason(all, finding.id()).isEmpty();
            case WARN -> names(all, finding.id());
            case HINT, OFF -> true;
        };
    }
}
