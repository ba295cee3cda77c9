package heed.complaint;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who judges a complaint: whoever sees it through, or a lead; about a person, a team, or for the
 * second time a lead, and never the same again. Thread-safe.
 */
@Component
class ComplaintJudges {

    private final ComplaintOwners owners;

    ComplaintJudges(ComplaintOwners owners) {
        this.owners = owners;
    }

    /**
     * @throws Refusal when somebody else has to decide it
     */
    void requireDecides(Complaint complaint, Viewer.Member viewer) {
        if (complaint.look() == 2
                || isAboutUs(complaint)
                || !viewer.person().equals(complaint.owner())) {
            viewer.require(Role.LEAD);
        }
        if (viewer.person().equals(complaint.firstDecidedBy())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "decided-before",
                    "You decided it the first time: somebody else looks at it now.");
        }
    }

    /**
     * @throws Refusal when a lead has to close it
     */
    void requireCloses(Complaint complaint, Viewer.Member viewer) {
        if (isAboutUs(complaint)) {
            viewer.require(Role.LEAD);
        }
    }

    /** Who decides anew what was decided once; null when nobody is left. */
    @Nullable PersonId another(Complaint complaint) {
        var decided = complaint.decision() == null ? null : complaint.decision().by();
        return owners.leadsBut(complaint.team(), complaint.about().person(), decided).stream()
                .findFirst()
                .orElse(null);
    }

    private static boolean isAboutUs(Complaint complaint) {
        return complaint.about().person() != null || complaint.about().team() != null;
    }
}
