package heed.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Which entry of each field stands. What the customer said or chose stands over what was read in a
 * signature, that over what was imported, and observed stands under all; of equal rank the latest.
 * Of merged customers the one that remains goes before the others of equal rank.
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

    private static Comparator<CardEntry> weight(CustomerId root) {
        return Comparator.<CardEntry>comparingInt(entry -> -entry.source().rank())
                .thenComparing(entry -> entry.customer().equals(root))
                .thenComparing(CardEntry::at)
                .thenComparing(CardEntry::id);
    }
}
