package heed.desk;

import heed.customer.Card;
import heed.customer.CardField;
import heed.web.Field;
import heed.web.Problems;
import heed.web.WorkFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card to be written on.
 *
 * @param problem why it could not be kept; null when it can
 */
record CustomerCardView(
        WorkFrame frame,
        String url,
        String name,
        List<Line> names,
        List<Line> styles,
        @Nullable String problem) {

    /** A line to write on, or to choose in. */
    record Line(Field field, List<String> choices, String value) {}

    static CustomerCardView of(
            WorkFrame frame, Card card, Map<String, String> typed, @Nullable String problem) {
        return new CustomerCardView(
                frame,
                "/customers/" + card.customer(),
                card.name(),
                lines(card, typed, true),
                lines(card, typed, false),
                problem);
    }

    private static List<Line> lines(Card card, Map<String, String> typed, boolean name) {
        return Arrays.stream(CardField.values())
                .filter(field -> field.isOfName() == name)
                .map(field -> line(field, card, typed))
                .toList();
    }

    private static Line line(CardField field, Card card, Map<String, String> typed) {
        var kept = card.value(field);
        var value = typed.getOrDefault(field.word(), kept == null ? "" : kept);
        var line = Field.of(field.word(), field.label(), value, Problems.NONE).optional();
        return new Line(
                switch (field) {
                    case NAME -> line.help("The whole name, in their order, as they write it.");
                    case HONORIFIC, PRONOUNS -> line.help("As they told you. Nobody guesses.");
                    case PRONUNCIATION -> line.help("Such as “KATH-rin oh-BRY-en”.");
                    case ZONE -> line.list("zones");
                    case LANGUAGE -> line.help("Such as en, de, pt-BR.");
                    case HOURS -> line.help("Such as “after four, not on Fridays”.");
                    default -> line;
                },
                field.choices(),
                value);
    }
}
