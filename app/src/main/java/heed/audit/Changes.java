package heed.audit;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of changes to people, teams, inboxes and settings, in the transaction that changes them.
 * Appended, never altered. Thread-safe.
 */
@Service
public class Changes implements ChangeLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Changes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Data(String subject, List<Change.Field> fields) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            String what, String subject, Map<String, String> before, Map<String, String> after) {
        var fields = differences(before, after);
        if (fields.isEmpty() && !(before.isEmpty() && after.isEmpty())) {
            return; // saved as it was
        }
        jdbc.sql(
                        """
                        insert into change (person, what, data)
                        values (:person, :what, cast(:data as jsonb))
                        """)
                .param("person", person(), Types.OTHER)
                .param("what", what)
                .param("data", json.writeValueAsString(new Data(subject, fields)))
                .update();
    }

    /** What was changed, the latest first, before {@code before}. For administrators. */
    @Transactional(readOnly = true)
    public List<Change> list(@Nullable Long before, int limit) {
        ViewerScope.require(Role.ADMINISTRATOR);
        return jdbc.sql(
                        """
                        select c.id, c.at, p.name, c.what, c.data
                          from change c
                          left join person_card p on p.id = c.person
                         where (cast(:before as bigint) is null or c.id < :before)
                         order by c.id desc
                         limit :limit
                        """)
                .param("before", before, Types.BIGINT)
                .param("limit", limit)
                .query((row, number) -> {
                    var data = json.readValue(row.getString(5), Data.class);
                    return new Change(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            data.subject(),
                            data.fields());
                })
                .list();
    }

    private static List<Change.Field> differences(
            Map<String, String> before, Map<String, String> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name ->
                        new Change.Field(
                                name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    private static java.util.@Nullable UUID person() {
        return ViewerScope.current()
                .map(viewer ->
                        viewer instanceof Viewer.Member member ? member.person().value() : null)
                .orElse(null);
    }
}
