package heed.customer;

import heed.web.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Which entry of each field stands, and what is new against those that stand. What the customer
 * said or chose stands over what was read in a signature, that over what was imported, and observed
 * stands under all; of equal rank the latest. Of merged customers the one that remains goes before
 * the others of equal rank.
 */
final class CardPolicy {

    private CardPolicy() {}

    /** The entries that stand; also those that say that there is none. */
    static Map<CardField, CardEntry> standing(CustomerId root, Collection<CardEntry> all) {
        var standing = new EnumMap<CardField, CardEntry>(CardField.class);
        var weight = weight(root);
        all.forEach(entry -> standing.merge(entry.field(), entry, BinaryOperator.maxBy(weight)));
        return standing;
    }

    /** What would change the card, or give a word of it a better source. */
    static Map<CardField, Optional<String>> fresh(
            Map<CardField, Optional<String>> values,
            Map<CardField, CardEntry> standing,
            Source source) {
        var fresh = new TreeMap<CardField, Optional<String>>();
        values.forEach((field, value) -> {
            requireName(field, value.filter(text -> !text.isBlank()));
            var wanted = value.filter(text -> !text.isBlank()).map(field::accepted);
            var now = standing.get(field);
            boolean same =
                    now == null
                            ? wanted.isEmpty()
                            : Optional.ofNullable(now.value()).equals(wanted)
                                    && now.source().rank() <= source.rank();
            if (!same) {
                fresh.put(field, wanted);
            }
        });
        return fresh;
    }

    private static void requireName(CardField field, Optional<String> wanted) {
        if (field == CardField.NAME && wanted.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "name-missing",
                    "Give the customer's name as they write it.");
        }
    }

    private static Comparator<CardEntry> weight(CustomerId root) {
        return Comparator.<CardEntry>comparingInt(entry -> -entry.source().rank())
                .thenComparing(entry -> entry.customer().equals(root))
                .thenComparing(CardEntry::at)
                .thenComparing(CardEntry::id);
    }
}
