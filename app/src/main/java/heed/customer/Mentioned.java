package heed.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds customers whom a text names, by their whole name or one of their addresses. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class Mentioned {

    private static final int MOST_NAMES = 80;
    private static final int LONGEST_NAME = 4;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.-]+");
    private static final Pattern END = Pattern.compile("[.!?…:;]+$");
    // each word is tried once, however long it is
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]{1,64}+@[\\p{L}\\p{N}.-]{1,253}\\.\\p{L}{2,24}");

    private final JdbcClient jdbc;

    Mentioned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody else.
     *
     * @param person whether the name is that of a person, as far as the desk can tell: a company
     *     may be named to everybody
     */
    public record Other(String name, String address, boolean person) {}

    /**
     * Whom {@code text} names besides those whose conversation it is. Whoever belongs to the same
     * organisation counts as one of them, and who works here is no customer. One statement, none
     * when there is nothing that could be a name.
     *
     * @param own all customers of the conversation
     * @param known addresses of the conversation, in lower case
     */
    public List<Other> in(String text, Collection<CustomerId> own, Set<String> known) {
        var keys = keys(text);
        var addresses = addresses(text);
        addresses.removeAll(known);
        if (keys.isEmpty() && addresses.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        with met as (
                             select k.customer, cast(null as text) as address
                               from customer_key k
                              where k.key = any (:keys)
                              union all
                             select a.customer, a.address
                               from customer_address a
                              where a.address = any (:addresses)),
                             ours as (
                             select coalesce(o.merged_into, o.id) as id, o.belongs_to
                               from customer o
                              where o.id = any (:own))
                        select c.name, coalesce(m.address, c.address) as address,
                               c.given_name <> '' and c.family_name <> '' as parted
                          from met m
                          join customer c on c.id = m.customer
                         where coalesce(c.merged_into, c.id) not in (select o.id from ours o)
                           and not exists (select from ours o where o.belongs_to = c.belongs_to)
                           and not exists (select from person_card p where lower(p.name) = lower(c.name))
                         order by c.id
                         limit 20
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("addresses", addresses.toArray(String[]::new))
                .param("own", own.stream().map(CustomerId::value).toArray(UUID[]::new))
                .query((row, number) -> {
                    var name = row.getString("name");
                    var address = row.getString("address");
                    return new Other(
                            name, address, row.getBoolean("parted") || isOfPerson(name, address));
                })
                .list();
    }

    /** By which customers are found, of all that could be names: words with capitals in a row. */
    private static Set<String> keys(String text) {
        var keys = new LinkedHashMap<String, Boolean>();
        for (var line : text.split("\\R")) {
            if (line.startsWith(">")) {
                continue;
            }
            var row = new ArrayList<String>();
            for (var word : BETWEEN.split(line)) {
                var bare = END.matcher(word).replaceAll("");
                if (bare.isEmpty() || !isCapital(bare)) {
                    row.clear();
                } else {
                    row.add(bare);
                    rows(row, keys);
                    if (bare.length() < word.length() && bare.length() > 2) {
                        row.clear();
                    }
                }
                if (keys.size() >= MOST_NAMES) {
                    return keys.keySet();
                }
            }
        }
        return keys.keySet();
    }

    /** The names that end with the last word of a row. */
    private static void rows(List<String> row, Map<String, Boolean> keys) {
        for (int length = 2; length <= Math.min(LONGEST_NAME, row.size()); length++) {
            var name = String.join(" ", row.subList(row.size() - length, row.size()));
            Likeness.keys(name, null).stream()
                    .filter(key -> key.startsWith("n:"))
                    .forEach(key -> keys.put(key, true));
        }
    }

    private static boolean isCapital(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isLetter(first) && !isCased(first);
    }

    private static boolean isCased(int letter) {
        return Character.toUpperCase(letter) != Character.toLowerCase(letter);
    }

    private static Set<String> addresses(String text) {
        var addresses = new LinkedHashSet<String>();
        var found = ADDRESS.matcher(text);
        while (found.find()) {
            addresses.add(found.group().toLowerCase(Locale.ROOT).replaceFirst("^[.']+", ""));
        }
        return addresses;
    }

    /** People's mailboxes carry a part of their name; those of companies do not. */
    private static boolean isOfPerson(String name, String address) {
        var mailbox = address.replaceFirst("@.*", "");
        return Likeness.words(name).stream()
                .anyMatch(word -> word.length() > 2 && mailbox.contains(word));
    }
}
