package heed.knowledge;

import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps facts: those of a team its leads, those of the desk every lead, all of them
 * administrators; and who may own one.
 */
final class FactKeepers {

    private FactKeepers() {}

    /** Whether the viewer may change what is kept for a team; null asks for the whole desk. */
    static boolean leads(@Nullable TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && (team == null || viewer.teams().contains(team));
    }

    static void requireLeads(@Nullable TeamId team) {
        ViewerScope.require(Role.LEAD);
        if (ViewerScope.current().orElseThrow() instanceof Viewer.Member member
                && !leads(team, member)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "A lead of this team, or an administrator, changes this.");
        }
    }

    /** Their owner must work here. */
    static PersonId accepted(Person owner) {
        if (!owner.worksHere()) {
            throw FactWanted.invalid("owner-left", "Its owner must be somebody who works here.");
        }
        return owner.id();
    }
}
