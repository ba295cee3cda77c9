package heed.fortnight;

import heed.Cast;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works in the fortnight: Ada, Ben who is away for a week of it, Cleo, and Tom who leads. */
record Crew(
        Team team,
        Inbox inbox,
        Viewer.Member ada,
        Viewer.Member ben,
        Viewer.Member cleo,
        Viewer.Member tom,
        Plan plan) {

    static Crew of(Cast cast, Plan plan) {
        var team = cast.team();
        return new Crew(
                team,
                cast.inbox(team),
                cast.ada(team),
                cast.member("Ben Adler", Role.AGENT, team),
                cast.member("Cleo Marsh", Role.AGENT, team),
                cast.tom(team),
                plan);
    }

    List<Viewer.Member> all() {
        return List.of(ada, ben, cleo, tom);
    }

    boolean isBenAway(Instant at) {
        return !at.isBefore(plan.awayFrom) && at.isBefore(plan.awayUntil);
    }

    /** Who has it does it, when they are here; otherwise Ada. */
    Viewer.Member hand(@Nullable PersonId owner, Instant at) {
        return all().stream()
                .filter(one -> one.person().equals(owner))
                .filter(one -> one != ben || !isBenAway(at))
                .findFirst()
                .orElse(ada);
    }

    Viewer.Member colleagueOf(Viewer.Member one) {
        return one == ada ? cleo : ada;
    }
}
