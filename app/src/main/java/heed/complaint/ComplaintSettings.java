package heed.complaint;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Within how much time complaints are seen to, and why they come; leads keep both. Thread-safe. */
@Repository
@Transactional
public class ComplaintSettings {

    private static final int MOST_CAUSES = 50;

    private final JdbcClient jdbc;
    private final ChangeLog changes;

    ComplaintSettings(JdbcClient jdbc, ChangeLog changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * Why complaints come.
     *
     * @param closed not to be chosen any more
     */
    public record Cause(CauseId id, String name, boolean closed) {}

    @Transactional(readOnly = true)
    public ComplaintTimes times() {
        return jdbc.sql(
                        """
                        select acknowledge_hours, decide_days, second_look_days, remedy_days, answer_days
                          from complaint_times
                        """)
                .query((row, number) -> times(row))
                .single();
    }

    /** The times with a team's calendar, in one statement. */
    record Told(ComplaintTimes times, String calendar) {}

    @Transactional(readOnly = true)
    Told told(TeamId team) {
        return jdbc.sql(
                        """
                        select acknowledge_hours, decide_days, second_look_days, remedy_days, answer_days,
                               team_calendar(:team)
                          from complaint_times
                        """)
                .param("team", team.value())
                .query((row, number) -> new Told(times(row), row.getString(6)))
                .single();
    }

    private static ComplaintTimes times(ResultSet row) throws SQLException {
        return new ComplaintTimes(
                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5));
    }

    /**
     * @throws Refusal when the viewer is no lead, or a time is none
     */
    public void keep(ComplaintTimes times) {
        ViewerScope.require(Role.LEAD);
        boolean days =
                IntStream.of(
                                times.decideDays(),
                                times.secondLookDays(),
                                times.remedyDays(),
                                times.answerDays())
                        .allMatch(one -> one >= 1 && one <= 250);
        if (!days || times.acknowledgeHours() < 1 || times.acknowledgeHours() > 400) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "no-such-time",
                    "Hours are from 1 to 400, days from 1 to 250.");
        }
        var before = times();
        jdbc.sql(
                        """
                        update complaint_times
                           set acknowledge_hours = :hours, decide_days = :decide, second_look_days = :again,
                               remedy_days = :remedy, answer_days = :answer
                        """)
                .param("hours", times.acknowledgeHours())
                .param("decide", times.decideDays())
                .param("again", times.secondLookDays())
                .param("remedy", times.remedyDays())
                .param("answer", times.answerDays())
                .update();
        changes.note("complaint-times-changed", "Complaints", told(before), told(times));
    }

    private static Map<String, String> told(ComplaintTimes times) {
        return Map.of(
                "acknowledged within hours", Integer.toString(times.acknowledgeHours()),
                "decided within days", Integer.toString(times.decideDays()),
                "second look within days", Integer.toString(times.secondLookDays()),
                "remedy within days", Integer.toString(times.remedyDays()),
                "no answer after days", Integer.toString(times.answerDays()));
    }

    /** All, those that are closed last. */
    @Transactional(readOnly = true)
    public List<Cause> causes() {
        return jdbc.sql(
                        """
                        select id, name, closed_at is not null
                          from complaint_cause
                         order by closed_at is not null, lower(name), id
                        """)
                .query((row, number) ->
                        new Cause(
                                new CauseId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getBoolean(3)))
                .list();
    }

    /**
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public Cause cause(CauseId id) {
        return causes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-cause",
                                "There is no such cause here."));
    }

    /**
     * @throws Refusal when the viewer is no lead, or it has no name or one that is taken
     */
    public Cause addCause(String typed) {
        ViewerScope.require(Role.LEAD);
        var name = typed.replace("\u0000", "").strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "name-missing", "Name it in up to 120 characters.");
        }
        var all = causes();
        if (all.size() >= MOST_CAUSES
                || all.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "name-taken",
                    "There is one of this name, or fifty already: fewer tell more.");
        }
        var id =
                jdbc.sql("insert into complaint_cause (name) values (:name) returning id")
                        .param("name", name)
                        .query((row, number) -> new CauseId(row.getObject(1, UUID.class)))
                        .single();
        changes.note("complaint-cause-added", name);
        return new Cause(id, name, false);
    }

    /** It is not to be chosen any more, or is again. */
    public void closeCause(CauseId id, boolean closed) {
        ViewerScope.require(Role.LEAD);
        var cause = cause(id);
        jdbc.sql(
                        """
                        update complaint_cause
                           set closed_at = case when :closed then coalesce(closed_at, now()) end
                         where id = :id
                        """)
                .param("closed", closed)
                .param("id", id.value())
                .update();
        changes.note(closed ? "complaint-cause-closed" : "complaint-cause-opened", cause.name());
    }
}
