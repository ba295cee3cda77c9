package heed.cli;

import heed.review.ReviewCase;
import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.CannedResponse;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.Detail;
import heed.review.ReviewCase.Fact;
import heed.review.ReviewCase.Formality;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.OtherCustomer;
import heed.review.ReviewCase.Policy;
import heed.review.ReviewCase.Team;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a case from a line of JSON, in the form that {@code heed review} takes. */
final class CaseJson {

    /** What a line turned out to be. */
    sealed interface Line {}

    record Valid(ReviewCase reviewCase) implements Line {}

    record Invalid(@Nullable String id, String why) implements Line {}

    private CaseJson() {}

    static Line read(String line) {
        String id = null;
        try {
            Object value = JsonTree.read(line);
            if (value instanceof Map<?, ?> map && map.get("id") instanceof String text) id = text;
            return new Valid(reviewCase(JsonObject.of(value, "the line")));
        } catch (JacksonException noJson) {
            return new Invalid(id, "no JSON: " + noJson.getOriginalMessage());
        } catch (IllegalArgumentException noCase) {
            return new Invalid(id, String.valueOf(noCase.getMessage()));
        }
    }

    private static ReviewCase reviewCase(JsonObject json) {
        if (!json.has("messages")) throw new IllegalArgumentException("messages is missing");
        return new ReviewCase(
                json.wanted("id"),
                json.as("now", OffsetDateTime::parse),
                json.text("language"),
                customer(json.object("customer")),
                new Agent(json.object("agent").text("name")),
                team(json.object("team")),
                json.objects("messages").stream().map(CaseJson::message).toList(),
                json.wanted("draft"),
                json.objects("facts").stream()
                        .map(fact ->
                                new Fact(
                                        fact.wanted("key"),
                                        fact.wanted("value"),
                                        fact.text("says")))
                        .toList(),
                json.objects("cannedResponses").stream()
                        .map(canned ->
                                new CannedResponse(canned.wanted("id"), canned.wanted("text")))
                        .toList(),
                json.objects("policies").stream()
                        .map(policy -> new Policy(policy.wanted("key"), policy.texts("offers")))
                        .toList(),
                json.objects("otherCustomers").stream()
                        .map(other ->
                                new OtherCustomer(
                                        other.text("name"),
                                        other.text("email"),
                                        other.texts("identifiers")))
                        .toList(),
                json.texts("terms"));
    }

    private static Customer customer(JsonObject json) {
        return new Customer(
                json.text("name"),
                json.text("givenName"),
                json.text("familyName"),
                json.text("honorific"),
                json.text("preferredName"),
                json.as("formality", word -> Formality.valueOf(word.toUpperCase(Locale.ROOT))),
                json.as("detail", word -> Detail.valueOf(word.toUpperCase(Locale.ROOT))),
                json.as("zone", ZoneId::of));
    }

    private static Team team(JsonObject json) {
        return new Team(
                json.text("hours"),
                json.as("zone", ZoneId::of),
                json.texts("holidays").stream().map(CaseJson::date).collect(Collectors.toSet()));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("holidays cannot be read: " + text, wrong);
        }
    }

    private static Message message(JsonObject json) {
        From from =
                switch (json.wanted("from")) {
                    case "customer" -> From.CUSTOMER;
                    case "agent" -> From.AGENT;
                    default ->
                            throw new IllegalArgumentException(
                                    "from is neither customer nor agent");
                };
        Instant at = json.as("at", text -> OffsetDateTime.parse(text).toInstant());
        return new Message(from, json.text("name"), at, json.wanted("text"));
    }
}
