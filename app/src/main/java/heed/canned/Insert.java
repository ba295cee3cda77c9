package heed.canned;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.customer.Card;
import heed.customer.CardField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Heed puts into the places of a text: the words of a customer's card, of a conversation, and
 * the facts that are true now. Whatever is put in is words, and never read as placeholders.
 *
 * @param facts by language, by key
 * @param calling where the customer chooses when we call them; empty when we do not
 */
record Insert(
        Conversation conversation,
        Card card,
        Viewer.Member agent,
        Function<String, Map<String, String>> facts,
        Supplier<Optional<String>> calling) {

    private static final int LONGEST = 300;

    String into(Template template, String language) {
        var text = new StringBuilder();
        for (var part : template.parts()) {
            text.append(
                    switch (part) {
                        case Part.Words(var words) -> words;
                        case Part.Blank(var what) -> blank(what);
                        case Part.Place place -> value(place, language);
                    });
        }
        return text.toString();
    }

    /** Where nothing is known and nothing stands instead, it is a blank: no reply has a hole. */
    private String value(Part.Place place, String language) {
        var value = value(place.name(), language);
        if (value == null || value.isBlank()) {
            return place.otherwise() == null
                    ? blank(Places.words(place.name()))
                    : place.otherwise();
        }
        return Marks.literally(harmless(value));
    }

    private @Nullable String value(String name, String language) {
        if (name.startsWith(Places.FACT)) {
            return facts.apply(language).get(name.substring(Places.FACT.length()));
        }
        return switch (name) {
            case "customer.greeting" -> Greeting.of(card, customerName(), language);
            case "customer.name" -> customerName();
            case "customer.givenName" -> card.givenName();
            case "customer.familyName" -> card.familyName();
            case "customer.preferredName" -> card.preferredName();
            case "customer.honorific" -> card.honorific();
            case "customer.organisation" -> card.value(CardField.ORGANISATION);
            case "agent.name" -> agent.name();
            case "team.name" -> conversation.teamName();
            case "inbox.name" -> conversation.inboxName();
            case "conversation.number" -> conversation.reference();
            case "conversation.subject" -> conversation.subject();
            case "conversation.callBack" -> calling.get().orElse(null);
            default -> null;
        };
    }

    /** Null when we know no more than the address. */
    private @Nullable String customerName() {
        return card.name().equals(conversation.customerAddress()) ? null : card.name();
    }

    private static String blank(String what) {
        return "{{?" + what + "}}";
    }

    /** A name such as {@code {{?x}}} is no blank, and one of several lines is one line. */
    private static String harmless(String value) {
        var line = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        var bounded = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return bounded.replaceAll("([{}])(?=[{}])", "$1 ");
    }
}
