package heed.desk;

import heed.customer.Card;
import heed.customer.CardEntry;
import heed.customer.CardField;
import heed.web.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a card is called by those who work here. */
final class CustomerWords {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private CustomerWords() {}

    /** The name with the title that they want. */
    static String called(Card card) {
        var title = card.honorific();
        return title == null ? card.name() : title + " " + card.name();
    }

    static String value(CardField field, @Nullable String value) {
        if (value == null) {
            return "none, as they wish";
        }
        return field == CardField.LANGUAGE ? language(value) : value;
    }

    static String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    static String source(CardEntry entry, TimeWords words) {
        var by = entry.personName();
        var at = ", " + words.day(entry.at());
        return switch (entry.source()) {
            case SAID -> (by == null ? "said" : "said to " + by) + at;
            case CHOSEN -> "chosen by themselves" + at;
            case SIGNATURE -> "signature" + (by == null ? "" : ", agreed by " + by) + at;
            case IMPORTED -> "imported" + at;
            case OBSERVED -> "observed" + at;
        };
    }

    /** “Dr · called Kate · formal · brief · German”; empty when nothing is known. */
    static String style(Card card) {
        var language = card.language();
        var called = card.preferredName();
        return Stream.of(
                        card.honorific(),
                        called == null ? null : "called " + called,
                        card.value(CardField.FORMALITY),
                        card.value(CardField.DETAIL),
                        language == null ? null : language(language))
                .filter(word -> word != null)
                .collect(Collectors.joining(" · "));
    }

    /** “Sun 14:20 in Dublin”; null when their zone is not known. */
    static @Nullable String localTime(Card card, Instant now) {
        ZoneId zone = card.zone();
        if (zone == null) {
            return null;
        }
        var place = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return CLOCK.format(now.atZone(zone)) + " in " + place;
    }
}
