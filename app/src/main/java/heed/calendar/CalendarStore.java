package heed.calendar;

import heed.access.PersonId;
import heed.access.TeamId;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** SQL on when teams work. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalendarStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<CalendarRow> find(TeamId team) {
        return jdbc.sql("select team_calendar(:team)")
                .param("team", team.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** Of every team. */
    Map<TeamId, CalendarRow> all() {
        return jdbc
                .sql("select id, team_calendar(id) from team_card order by id")
                .query((row, number) ->
                        Map.entry(new TeamId(row.getObject(1, UUID.class)), read(row.getString(2))))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    CalendarRow read(String found) {
        return json.readValue(found, CalendarRow.class);
    }

    /** Locks the calendar, which is made if there was none; gives its version. */
    int lock(TeamId team, @Nullable PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into calendar (team, version, changed_by, changed_at)
                        values (:team, 0, :by, :now)
                            on conflict (team) do nothing
                        """)
                .param("team", team.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select version from calendar where team = :team for update")
                .param("team", team.value())
                .query(Integer.class)
                .single();
    }

    void changed(TeamId team, @Nullable PersonId by, Instant now) {
        jdbc.sql(
                        """
                        update calendar
                           set version = version + 1, changed_by = :by, changed_at = :now
                         where team = :team
                        """)
                .param("team", team.value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", Timestamp.from(now))
                .update();
    }

    void replaceWeek(TeamId team, List<CalendarRow.WeekSpan> week) {
        jdbc.sql("delete from calendar_span where team = :team")
                .param("team", team.value())
                .update();
        jdbc.sql(
                        """
                        insert into calendar_span (team, weekday, opens_minute, closes_minute)
                        select :team, s.day, s.opens, s.closes
                          from jsonb_to_recordset(cast(:week as jsonb)) as s(day integer, opens integer, closes integer)
                        """)
                .param("team", team.value())
                .param("week", json.writeValueAsString(week))
                .update();
    }

    void replaceHolidays(TeamId team, List<Holiday> holidays) {
        jdbc.sql("delete from holiday where team = :team").param("team", team.value()).update();
        holidays.forEach(one -> add(team, one));
    }

    private void add(TeamId team, Holiday holiday) {
        jdbc.sql("insert into holiday (team, day, name) values (:team, :day, :name)")
                .param("team", team.value())
                .param("day", Date.valueOf(holiday.day()))
                .param("name", holiday.name())
                .update();
        for (var span : holiday.spans()) {
            jdbc.sql(
                            """
                            insert into holiday_span (team, day, opens_minute, closes_minute)
                            values (:team, :day, :opens, :closes)
                            """)
                    .param("team", team.value())
                    .param("day", Date.valueOf(holiday.day()))
                    .param("opens", span.opensMinute())
                    .param("closes", span.closesMinute())
                    .update();
        }
    }
}
