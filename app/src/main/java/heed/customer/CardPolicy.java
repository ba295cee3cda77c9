package heed.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Which entry of each field stands. What the customer said or chose stands over what was read in a
 * signature, that over what was imported, and observed stands under all; of equal rank the latest.
 */
final class CardPolicy {

    private static final Comparator<CardEntry> WEIGHT =
            Comparator.<CardEntry>comparingInt(entry -> -entry.source().rank())
                    .thenComparing(CardEntry::at)
                    .thenComparing(CardEntry::id);

    private CardPolicy() {}

    /** The entries that stand; also those that say that there is none. */
    static Map<CardField, CardEntry> standing(Collection<CardEntry> all) {
        var standing = new EnumMap<CardField, CardEntry>(CardField.class);
        all.forEach(entry -> standing.merge(entry.field(), entry, BinaryOperator.maxBy(WEIGHT)));
        return standing;
    }
}
