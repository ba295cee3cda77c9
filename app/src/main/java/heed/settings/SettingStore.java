package heed.settings;

import heed.access.PersonId;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on settings. */
@Repository
class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String key) {
        return jdbc.sql("select value from setting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    void set(String key, String value, @Nullable PersonId by) {
        jdbc.sql(
                        """
                        insert into setting (key, value, changed_by)
                        values (:key, :value, :by)
                            on conflict (key) do update
                           set value = excluded.value, changed_at = now(), changed_by = excluded.changed_by
                        """)
                .param("key", key)
                .param("value", value)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .update();
    }

    void remove(String key) {
        jdbc.sql("delete from setting where key = :key").param("key", key).update();
    }
}
