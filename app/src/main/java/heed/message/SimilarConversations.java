package heed.message;

import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds conversations that were solved and are about the same, by rare words in common (as in
 * Spärck Jones, "A statistical interpretation of term specificity", 1972) and by what they mean.
 * Thread-safe.
 */
@Service
public class SimilarConversations {

    /** So many are looked at more closely. */
    private static final int CANDIDATES = 10;

    private static final int MOST_WORDS = 24;
    private static final int SHORTEST = 4;
    private static final int INFLECTED = 7;
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

    private final JdbcClient jdbc;

    SimilarConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Candidate(SimilarConversation conversation, String wrote) {

        OptionalDouble score(Conversation own, List<String> asked) {
            var language = own.customerLanguage();
            return SimilarPolicy.score(
                    own.subject() + ". " + String.join(" ", asked),
                    conversation.subject() + ". " + wrote,
                    conversation.likeness(),
                    conversation.shared().size(),
                    language == null || language.startsWith("en"));
        }
    }

    private record Scored(SimilarConversation conversation, double score) {}

    /**
     * Those that are most like {@code own}, {@code most} at most, of those that the viewer may
     * read. One statement, none when there are no words.
     *
     * @param asked what the customer wants to know, in their words; numbers and short words in it
     *     count nothing
     */
    @Transactional(readOnly = true)
    public List<SimilarConversation> to(Conversation own, List<String> asked, int most) {
        var texts = new ArrayList<>(asked);
        texts.addFirst(own.subject());
        return candidates(own.id(), words(texts)).stream()
                .flatMap(one ->
                        one.score(own, asked).stream()
                                .mapToObj(score -> new Scored(one.conversation(), score)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .map(Scored::conversation)
                .toList();
    }

    private List<Candidate> candidates(ConversationId own, Map<String, String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select c.id, c.number, c.subject, c.resolved_at, s.shared, s.likeness, r.from_name,
                               coalesce(left(r.body, 600), '') as answer, left(w.body, 400) as wrote
                          from similar_conversations(:own, :words, :queries, :most) s
                          join conversation c on c.id = s.conversation
                          join message w on w.id = s.message
                          left join lateral (select m.from_name, m.body
                                               from message m
                                              where m.conversation = c.id
                                                and m.kind = 'reply'
                                                and not m.automatic
                                                and m.at > w.at
                                              order by m.at, m.id
                                              limit 1) r on true
                        """)
                .param("own", own.value())
                .param("words", words.keySet().toArray(String[]::new))
                .param("queries", words.values().toArray(String[]::new))
                .param("most", CANDIDATES)
                .query(SimilarConversations::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new SimilarConversation(
                        new ConversationId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        row.getString("subject"),
                        row.getTimestamp("resolved_at").toInstant(),
                        List.of((String[]) row.getArray("shared").getArray()),
                        row.getString("from_name"),
                        row.getString("answer"),
                        row.getDouble("likeness")),
                row.getString("wrote"));
    }

    /** Words by which something can be told from something else, each with how it is looked for. */
    static Map<String, String> words(List<String> texts) {
        var words = new LinkedHashMap<String, String>();
        for (var text : texts) {
            for (var word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
                if (words.size() == MOST_WORDS) {
                    return words;
                }
                if (word.length() >= SHORTEST
                        && word.length() <= LONGEST
                        && LETTERS.matcher(word).matches()) {
                    words.putIfAbsent(word, query(word));
                }
            }
        }
        return words;
    }

    /** Of a long word its end is left open: it is where words are inflected. */
    private static String query(String word) {
        return word.length() >= INFLECTED
                ? "'" + word.substring(0, word.length() - 2) + "':*"
                : "'" + word + "'";
    }
}
