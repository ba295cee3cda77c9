package heed.duty;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on how the desk is reached. */
@Repository
class DutySettingStore {

    private final JdbcClient jdbc;

    DutySettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DutySettings read() {
        return jdbc.sql("select on_duty, line, hours, words, minutes, hook from duty_setting")
                .query((row, number) ->
                        new DutySettings(
                                row.getBoolean(1),
                                row.getString(2),
                                row.getString(3),
                                List.of((String[]) row.getArray(4).getArray()),
                                row.getInt(5),
                                row.getString(6)))
                .single();
    }

    /** What customers are told. A shift of somebody who left is nobody's. */
    Reachable.Told told(Instant now) {
        return jdbc.sql(
                        """
                        select line, hours, on_duty,
                               on_duty and exists (select
                                                     from duty_shift s
                                                     join person p on p.id = s.person and p.left_at is null
                                                    where s.begins_at <= :now
                                                      and s.ends_at > :now) as somebody
                          from duty_setting
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Reachable.Told(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getBoolean(4)))
                .single();
    }

    void keep(DutySettings settings) {
        jdbc.sql(
                        """
                        update duty_setting
                           set on_duty = :onDuty, line = :line, hours = :hours, words = :words, minutes = :minutes,
                               hook = :hook
                        """)
                .param("onDuty", settings.onDuty())
                .param("line", settings.line())
                .param("hours", settings.hours())
                .param("words", settings.words().toArray(String[]::new))
                .param("minutes", settings.minutes())
                .param("hook", settings.hook())
                .update();
    }

    /** As it is sealed; null before there is any. */
    byte @Nullable [] secret() {
        return jdbc
                .sql("select hook_secret from duty_setting")
                .query((row, number) -> row.getBytes(1))
                .stream()
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    void keepSecret(byte[] sealed) {
        jdbc.sql("update duty_setting set hook_secret = :sealed").param("sealed", sealed).update();
    }
}
