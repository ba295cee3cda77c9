package heed.gate;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks that fell to a hint by themselves, for whoever leads the team and has not decided yet what
 * is to become of them. Thread-safe.
 */
@Service
public class FallenChecks {

    /** What waits for a lead when no check fell. */
    public static final FallenChecks.Fallen NONE = new Fallen(0, "");

    private final LevelStore store;

    FallenChecks(LevelStore store) {
        this.store = store;
    }

    /**
     * @param url of the page that tells of the latest; empty when there is none
     */
    public record Fallen(long count, String url) {}

    /** Those of the teams that the viewer leads; none for who leads none. */
    @Transactional(readOnly = true)
    public Fallen of(Viewer.Member viewer) {
        if (!viewer.may(Role.LEAD)) {
            return NONE;
        }
        List<TeamId> teams = store.fallen(viewer.teams());
        return teams.isEmpty()
                ? NONE
                : new Fallen(teams.size(), ChecksPage.HERE + "?team=" + teams.getFirst());
    }
}
