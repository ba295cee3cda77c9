package heed.knowledge;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words of the house that customers know, so that no reply need explain them. Everybody reads them;
 * leads change them. Thread-safe.
 */
@Service
@Transactional
public class Terms {

    private static final int LONGEST = 60;
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    Terms(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** By the alphabet. */
    @Transactional(readOnly = true)
    public List<String> all() {
        return jdbc.sql("select word from term order by lower(word), word")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /**
     * Keeps these words and no others.
     *
     * @throws heed.web.Refusal when the viewer is no lead, or a word is too long
     */
    public void keep(Collection<String> words) {
        ViewerScope.require(Role.LEAD);
        var wanted =
                words.stream()
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (wanted.size() > MOST || wanted.stream().anyMatch(word -> word.length() > LONGEST)) {
            throw FactWanted.invalid(
                    "word-too-long",
                    "Keep each word below 60 characters, and 500 of them at most.");
        }
        var before = all();
        jdbc.sql("delete from term where word <> all (:words)")
                .param("words", wanted.toArray(String[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into term (word, person, at)
                        select w, :person, :now from unnest(:words) w
                            on conflict (word) do nothing
                        """)
                .param("words", wanted.toArray(String[]::new))
                .param("person", writer(), Types.OTHER)
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
        changes.note(
                "terms-changed",
                "the words that customers know",
                Map.of("words", String.join(", ", before)),
                Map.of("words", String.join(", ", all())));
    }

    private static @Nullable UUID writer() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person().value()
                : null;
    }
}
