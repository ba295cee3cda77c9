package heed.customer;

import heed.web.Patch;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a card says of a customer: the first half is the name card, the second the style card. No
 * field is ever guessed from another: nothing follows from a name but the name.
 */
public enum CardField {
    /** The whole name as they write it, in their order. */
    NAME("name", "Name"),
    GIVEN("givenName", "Given name"),
    FAMILY("familyName", "Family name"),
    /** What they like to be called. */
    PREFERRED("preferredName", "Called"),
    HONORIFIC("honorific", "Title"),
    PRONOUNS("pronouns", "Pronouns"),
    /** How to say the name, in their words. */
    PRONUNCIATION("pronunciation", "How to say it"),
    ORGANISATION("organisation", "Organisation"),
    PHONE("phone", "Phone"),
    FORMALITY("formality", "Tone", "formal", "casual"),
    DETAIL("detail", "Answers", "brief", "detailed"),
    /** BCP 47. */
    LANGUAGE("language", "Language"),
    /** A zone of the IANA database. */
    ZONE("zone", "Time zone"),
    CHANNEL("channel", "Best reached by", "mail", "phone"),
    /** When they like to be reached, in their words. */
    HOURS("hours", "Best hours"),
    ACCESSIBILITY("accessibility", "Accessibility");

    private static final int LONGEST = 300;

    private final String word;
    private final String label;
    private final List<String> choices;

    CardField(String word, String label, String... choices) {
        this.word = word;
        this.label = label;
        this.choices = List.of(choices);
    }

    /** As programs and the database call it. */
    public String word() {
        return word;
    }

    /** As screens call it. */
    public String label() {
        return label;
    }

    /** The only values that it takes; empty when it takes any. */
    public List<String> choices() {
        return choices;
    }

    /** Whether it belongs to the name card, not to the style card. */
    public boolean isOfName() {
        return compareTo(FORMALITY) < 0;
    }

    public static Optional<CardField> named(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    static CardField of(String word) {
        return named(word).orElseThrow();
    }

    /**
     * What is kept of what somebody wrote.
     *
     * @throws heed.web.Refusal when the field cannot say that
     */
    String accepted(String written) {
        var value = written.strip();
        if (value.isEmpty()
                || value.length() > LONGEST
                || value.chars().anyMatch(Character::isISOControl)) {
            throw Patch.wrong(word, "a line of text of 300 characters at most");
        }
        if (!choices.isEmpty() && !choices.contains(value)) {
            throw Patch.wrong(word, "one of: " + String.join(", ", choices));
        }
        return switch (this) {
            case ZONE -> zone(value);
            case LANGUAGE -> language(value);
            default -> value;
        };
    }

    private static String zone(String value) {
        try {
            return ZoneId.of(value).getId();
        } catch (DateTimeException e) {
            throw Patch.wrong("zone", "a time zone such as Europe/Berlin");
        }
    }

    private static String language(String value) {
        try {
            return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw Patch.wrong("language", "a language tag such as de or pt-BR");
        }
    }
}
