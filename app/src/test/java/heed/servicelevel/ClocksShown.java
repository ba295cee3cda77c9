package heed.servicelevel;

import heed.access.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page of targets shows of a team. Made anew for each test. */
public final class ClocksShown {

    private final ClockFigureStore store;
    private final JdbcClient jdbc;

    ClocksShown(ClockFigureStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** By clock: how many ended, how many of them in time, how many are late now. */
    public Map<String, String> of(TeamId team, Instant since, Instant now) {
        return store.since(since, now).stream()
                .filter(one -> one.team().equals(team))
                .collect(
                        Collectors.toMap(
                                one -> one.clock().word(),
                                one ->
                                        "%d ended, %d kept, %d late"
                                                .formatted(one.ended(), one.kept(), one.late())));
    }

    /** What other tests left late keeps nobody busy in a fortnight of years to come. */
    public void forgetOthers() {
        jdbc.sql("update clock_turn set next_warning = null, next_warning_at = null").update();
    }
}
