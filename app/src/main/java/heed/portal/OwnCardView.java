package heed.portal;

import heed.customer.CardEntry;
import heed.customer.CardField;
import heed.web.Refusal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sees of what we keep about them.
 *
 * @param title of the page, and who keeps it
 * @param owed what is open between us
 * @param told what was just done; null when nothing was
 * @param problem what cannot be kept, and why; null when all can
 * @param staff whether somebody who works here looks, and so may change nothing
 */
record OwnCardView(
        String url,
        String name,
        String title,
        OwnCardWords words,
        OwedView owed,
        List<Row> names,
        List<Row> styles,
        @Nullable Row organisation,
        List<Address> addresses,
        List<Said> remarks,
        List<Past> past,
        @Nullable String told,
        @Nullable String problem,
        boolean staff) {

    /** A field with what stands in it, and from where. */
    record Row(
            String word,
            String label,
            String value,
            List<Choice> choices,
            String help,
            String source) {}

    /** One of the values that a field takes. */
    record Choice(String value, String words) {}

    /** An address with what is known of it. */
    record Address(String address, String known) {}

    /** A remark of somebody who works here. */
    record Said(String text, String by) {}

    /** An entry that another one followed. */
    record Past(String label, String value, String source) {}

    static OwnCardView of(
            OwnCard.Kept kept,
            String url,
            @Nullable String company,
            OwedView owed,
            OwnCardWords words,
            @Nullable String told,
            @Nullable Refusal refusal,
            boolean staff) {
        var card = kept.look().card();
        var standing = card.entries();
        var rows =
                Arrays.stream(CardField.values())
                        .filter(OwnCard.THEIRS::contains)
                        .map(field -> row(field, standing.get(field), words))
                        .toList();
        int split =
                (int)
                        rows.stream()
                                .filter(row -> CardField.named(row.word()).orElseThrow().isOfName())
                                .count();
        var organisation = standing.get(CardField.ORGANISATION);
        return new OwnCardView(
                url,
                card.name(),
                company == null ? words.text("page") : words.texts().text("page-at", company),
                words,
                owed,
                rows.subList(0, split),
                rows.subList(split, rows.size()),
                organisation == null || organisation.value() == null
                        ? null
                        : row(CardField.ORGANISATION, organisation, words),
                kept.addresses().stream()
                        .map(one -> new Address(one.address(), words.known(one)))
                        .toList(),
                kept.remarks().stream()
                        .map(one ->
                                new Said(
                                        one.text(),
                                        one.personName() + ", " + words.texts().date(one.at())))
                        .toList(),
                kept.look().history().stream()
                        .filter(entry -> !standing.containsValue(entry))
                        .sorted(Comparator.comparing(CardEntry::at).reversed())
                        .map(entry ->
                                new Past(
                                        words.label(entry.field()),
                                        words.value(entry),
                                        words.source(entry)))
                        .toList(),
                told,
                refusal == null ? null : words.texts().text("problem", refusal.sentence()),
                staff);
    }

    String text(String key) {
        return words.text(key);
    }

    String language() {
        return words.texts().language();
    }

    private static Row row(CardField field, @Nullable CardEntry entry, OwnCardWords words) {
        var value = entry == null ? null : entry.value();
        return new Row(
                field.word(),
                words.label(field),
                value == null ? "" : value,
                field.choices().stream()
                        .map(choice -> new Choice(choice, words.choice(choice)))
                        .toList(),
                words.help(field),
                entry == null ? "" : words.source(entry));
    }
}
