package heed.message;

import heed.access.TeamId;
import heed.conversation.ConversationId;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what we said to customers in conversations that are still open. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class OurWords {

    private final JdbcClient jdbc;

    OurWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reply that was found: queued, scheduled or sent. */
    public record Said(MessageId message, ConversationId conversation, String body) {}

    /**
     * Replies that hold {@code phrase} word by word, and one of {@code beside}; the newest first,
     * of those that the viewer may read. One statement.
     *
     * @param phrase empty when all of {@code beside} must be there instead
     * @param beside the beginnings of words; letters and digits alone count
     * @param team whose conversations; null for all
     */
    public List<Said> find(
            String phrase, Collection<String> beside, @Nullable TeamId team, int limit) {
        var bare =
                beside.stream()
                        .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", ""))
                        .filter(word -> !word.isEmpty())
                        .map(word -> "'" + word + "':*")
                        .collect(Collectors.joining(phrase.isBlank() ? " & " : " | "));
        if (bare.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select m.id, m.conversation, m.body
                          from replies_saying(case when :phrase = '' then to_tsquery('simple', unaccent(:beside))
                                                   else phraseto_tsquery('simple', unaccent(:phrase))
                                                        && to_tsquery('simple', unaccent(:beside))
                                              end, :team, :limit) s
                          join message m on m.id = s.message
                         order by m.id desc
                        """)
                .param("phrase", phrase.strip())
                .param("beside", bare)
                .param("team", team == null ? null : team.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) ->
                        new Said(
                                new MessageId(row.getObject(1, UUID.class)),
                                new ConversationId(row.getObject(2, UUID.class)),
                                row.getString(3)))
                .list();
    }
}
