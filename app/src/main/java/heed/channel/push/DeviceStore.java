package heed.channel.push;

import heed.access.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL on the devices that people are told on. */
@Repository
class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAt(String endpoint, UUID signIn) {
        jdbc.sql("delete from push_device where endpoint = :endpoint or sign_in = :signIn")
                .param("endpoint", endpoint)
                .param("signIn", signIn)
                .update();
    }

    void add(Device device, UUID signIn, Instant now) {
        jdbc.sql(
                        """
                        insert into push_device (id, person, sign_in, endpoint, point, auth, browser, added_at)
                        values (:id, :person, :signIn, :endpoint, :point, :auth, :browser, :now)
                        """)
                .param("id", device.id())
                .param("person", device.person().value())
                .param("signIn", signIn)
                .param("endpoint", device.endpoint())
                .param("point", device.point())
                .param("auth", device.auth())
                .param("browser", device.browser())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Device> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id, person, endpoint, point, auth, browser, last_at, trouble
                          from push_device
                         where person = :person
                         order by added_at, id
                        """)
                .param("person", person.value())
                .query(DeviceStore::device)
                .list();
    }

    /** How many work, by person; who has none is not there. */
    Map<PersonId, Integer> working(Collection<PersonId> people) {
        var counts = new HashMap<PersonId, Integer>();
        jdbc.sql(
                        """
                        select person, count(*) as devices
                          from push_device
                         where person in (:people)
                           and trouble is null
                         group by person
                        """)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(row -> {
                    counts.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getInt("devices"));
                });
        return counts;
    }

    Optional<Device> find(UUID id) {
        return jdbc.sql(
                        """
                        select id, person, endpoint, point, auth, browser, last_at, trouble
                          from push_device
                         where id = :id
                        """)
                .param("id", id)
                .query(DeviceStore::device)
                .optional();
    }

    /** It takes no more. */
    int end(UUID id) {
        return jdbc.sql("delete from push_device where id = :id").param("id", id).update();
    }

    /** Nobody misses it: its person ended it. */
    void forget(UUID id) {
        jdbc.sql("delete from push_lost where device = :id").param("id", id).update();
    }

    /** Nobody misses what was there before: the same browser is told again. */
    void found(PersonId person, String browser) {
        jdbc.sql("delete from push_lost where person = :person and browser = :browser")
                .param("person", person.value())
                .param("browser", browser)
                .update();
    }

    /** In words, those that take no push: in trouble now, or lost since. */
    List<String> silent(PersonId person, Instant since) {
        return jdbc.sql(
                        """
                        select browser
                          from push_device
                         where person = :person
                           and trouble is not null
                         union
                        select browser
                          from push_lost
                         where person = :person
                           and lost_at > :since
                         order by browser
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> row.getString(1))
                .list();
    }

    void taken(UUID id, Instant now) {
        jdbc.sql("update push_device set last_at = :now, trouble = null where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void failed(UUID id, String trouble) {
        jdbc.sql("update push_device set trouble = :trouble where id = :id")
                .param("trouble", trouble)
                .param("id", id)
                .update();
    }

    private static Device device(ResultSet row, int number) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("endpoint"),
                row.getBytes("point"),
                row.getBytes("auth"),
                row.getString("browser"),
                instant(row.getTimestamp("last_at")),
                row.getString("trouble"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
