package heed.customer;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is called and how they like to be answered, with the source of each word of it.
 * What is not known is null, and nobody guesses it.
 *
 * @param customer the one that all others of theirs were merged into
 * @param name as lists show it; their address when they gave none
 * @param entries those that stand, also when they say that there is none
 */
public record Card(CustomerId customer, String name, Map<CardField, CardEntry> entries) {

    /** How a customer likes to be addressed. */
    public enum Formality {
        FORMAL,
        CASUAL
    }

    /** How much a customer likes to read. */
    public enum Detail {
        BRIEF,
        DETAILED
    }

    public Card {
        entries = Map.copyOf(entries);
    }

    static Card of(CustomerId customer, String address, Collection<CardEntry> all) {
        var standing = CardPolicy.standing(customer, all);
        var name = standing.get(CardField.NAME);
        var shown = name == null || name.value() == null ? joined(standing, address) : name.value();
        return new Card(customer, shown, standing);
    }

    /** Without a whole name the parts in the order in which forms ask for them. */
    private static String joined(Map<CardField, CardEntry> standing, String address) {
        var parts =
                List.of(CardField.GIVEN, CardField.FAMILY).stream()
                        .map(standing::get)
                        .map(entry -> entry == null ? null : entry.value())
                        .filter(part -> part != null)
                        .toList();
        return parts.isEmpty() ? address : String.join(" ", parts);
    }

    /** The entries that stand, in the order of their fields. */
    public List<CardEntry> inOrder() {
        return entries.values().stream().sorted(Comparator.comparing(CardEntry::field)).toList();
    }

    public @Nullable String value(CardField field) {
        var entry = entries.get(field);
        return entry == null ? null : entry.value();
    }

    public @Nullable String givenName() {
        return value(CardField.GIVEN);
    }

    public @Nullable String familyName() {
        return value(CardField.FAMILY);
    }

    /** What they like to be called. */
    public @Nullable String preferredName() {
        return value(CardField.PREFERRED);
    }

    public @Nullable String honorific() {
        return value(CardField.HONORIFIC);
    }

    /** BCP 47. */
    public @Nullable String language() {
        return value(CardField.LANGUAGE);
    }

    public @Nullable Formality formality() {
        var value = value(CardField.FORMALITY);
        return value == null ? null : value.equals("formal") ? Formality.FORMAL : Formality.CASUAL;
    }

    public @Nullable Detail detail() {
        var value = value(CardField.DETAIL);
        return value == null ? null : value.equals("brief") ? Detail.BRIEF : Detail.DETAILED;
    }

    public @Nullable ZoneId zone() {
        var value = value(CardField.ZONE);
        return value == null ? null : ZoneId.of(value);
    }
}
