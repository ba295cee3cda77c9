package heed.message;

import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds conversations by what was said in them, by whom, or by number ({@code #1042}). Words are
 * matched without regard to case and accents, the last one by its beginning; {@code "in quotes"} as
 * a phrase; {@code -without} it. Thread-safe.
 */
@Service
public class Search {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{3,12})");
    private static final Pattern TERM = Pattern.compile("-?\"[^\"]*\"|\\S+");
    private static final int MOST_TERMS = 20;

    /** Of so many that are found, those that what narrows lets through. */
    private static final int LOOKED_AT = 1_000;

    private final JdbcClient jdbc;
    private final Conversations conversations;

    Search(JdbcClient jdbc, Conversations conversations) {
        this.jdbc = jdbc;
        this.conversations = conversations;
    }

    /**
     * The latest conversations that fit, {@code limit} at most. Nonsense finds nothing; it is never
     * an error.
     */
    @Transactional(readOnly = true)
    public List<Conversation> find(String typed, int limit) {
        if (SearchQualifiers.of(typed).filter().narrows()) {
            return hits(typed, limit).stream().map(Hit::conversation).toList();
        }
        var found = new LinkedHashMap<ConversationId, Conversation>();
        byNumber(typed).forEach(one -> found.put(one.id(), one));
        var query = query(typed);
        if (!query.isEmpty()) {
            conversations.find(ids(query, limit)).forEach(one -> found.putIfAbsent(one.id(), one));
        }
        return found.values().stream().limit(limit).toList();
    }

    /**
     * A conversation that was found.
     *
     * @param text the beginning of the message in which it was found; empty when by its number
     * @param byCustomer whether the customer wrote that message
     */
    public record Hit(Conversation conversation, String text, boolean byCustomer) {}

    /**
     * As {@link #find}, with the messages in which it was found. What narrows, such as {@code
     * asks:open} or {@code outcome:declined}, may stand beside the words or alone.
     */
    @Transactional(readOnly = true)
    public List<Hit> hits(String typed, int limit) {
        var wanted = SearchQualifiers.of(typed);
        if (!wanted.filter().narrows()) {
            return all(typed, limit);
        }
        if (wanted.words().isBlank()) {
            return conversations.list(wanted.filter(), null, limit).stream()
                    .map(one -> new Hit(one, "", true))
                    .limit(limit)
                    .toList();
        }
        return all(wanted.words(), LOOKED_AT).stream()
                .filter(hit -> wanted.filter().lets(hit.conversation()))
                .limit(limit)
                .toList();
    }

    private List<Hit> all(String typed, int limit) {
        var found = new LinkedHashMap<ConversationId, Hit>();
        byNumber(typed).forEach(one -> found.put(one.id(), new Hit(one, "", true)));
        var query = query(typed);
        if (!query.isEmpty()) {
            var texts = texts(query, limit);
            for (var one : conversations.find(texts.keySet())) {
                var text = texts.get(one.id());
                if (text != null) {
                    found.putIfAbsent(one.id(), new Hit(one, text.text(), text.byCustomer()));
                }
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    /** The words that are looked for, without those that must not be there. */
    public static List<String> words(String typed) {
        var words = new ArrayList<String>();
        var matcher = TERM.matcher(SearchQualifiers.of(typed).words());
        while (matcher.find()) {
            if (!matcher.group().startsWith("-")) {
                bare(matcher.group()).forEach(words::add);
            }
        }
        return words;
    }

    private record Text(String text, boolean byCustomer) {}

    private Map<ConversationId, Text> texts(String query, int limit) {
        var texts = new LinkedHashMap<ConversationId, Text>();
        jdbc.sql(
                        """
                        select s.conversation, left(m.body, 20000) as body, m.kind = 'inbound' as by_customer
                          from search_conversations(to_tsquery('simple', unaccent(:query)), :limit) s
                          join message m on m.id = s.message
                        """)
                .param("query", query)
                .param("limit", limit)
                .query(row -> {
                    texts.put(
                            new ConversationId(row.getObject("conversation", UUID.class)),
                            new Text(row.getString("body"), row.getBoolean("by_customer")));
                });
        return texts;
    }

    private List<ConversationId> ids(String query, int limit) {
        return jdbc.sql(
                        """
                        select conversation
                          from search_conversations(to_tsquery('simple', unaccent(:query)), :limit)
                        """)
                .param("query", query)
                .param("limit", limit)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<Conversation> byNumber(String typed) {
        var number = NUMBER.matcher(typed.strip());
        if (!number.matches()) {
            return List.of();
        }
        return conversations.lookUp(Long.parseLong(number.group(1))).stream().toList();
    }

    /**
     * As PostgreSQL writes queries; built from letters and digits alone, so that nothing typed can
     * break it.
     */
    static String query(String typed) {
        var terms = new ArrayList<String>();
        var matcher = TERM.matcher(typed.toLowerCase(Locale.ROOT));
        Map<Boolean, String> signs = Map.of(true, "!", false, "");
        while (matcher.find() && terms.size() < MOST_TERMS) {
            var term = matcher.group();
            boolean without = term.startsWith("-") && term.length() > 1;
            var words = bare(term).map(word -> "'" + word + "'").toList();
            if (words.isEmpty()) {
                continue;
            }
            boolean begun = matcher.end() == typed.length() && !term.endsWith("\"");
            var joined = String.join(" <-> ", words) + (begun && words.size() == 1 ? ":*" : "");
            terms.add(signs.get(without) + (words.size() > 1 ? "(" + joined + ")" : joined));
        }
        return terms.stream().allMatch(term -> term.startsWith("!"))
                ? ""
                : String.join(" & ", terms);
    }

    private static Stream<String> bare(String term) {
        return Pattern.compile("[^\\p{L}\\p{N}\\p{M}_@.]+")
                .splitAsStream(term)
                .map(word -> word.replaceAll("^[.@_]+|[.@_]+$", ""))
                .filter(bare -> !bare.isEmpty() && bare.length() <= 100);
    }
}
