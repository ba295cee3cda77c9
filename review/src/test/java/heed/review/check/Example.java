package heed.review.check;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * One example of a check's {@code .yaml}. {@code why} says what it shows, {@code reply} is the
 * draft, {@code customer} what the customer wrote, or {@code thread} the whole conversation as a
 * list of {@code customer: …} and {@code agent: …}. {@code at} quotes what is flagged; for
 * something missing, the customer's words. {@code record}, {@code facts}, {@code canned}, {@code
 * policies}, {@code others}, {@code terms}, {@code now}, {@code language} and {@code agent} are as
 * in a case.
 */
record Example(String check, boolean flagged, String why, ReviewCase reviewCase, List<String> at) {

    @Override
    public String toString() {
        return check + (flagged ? " flags: " : " is silent: ") + why;
    }

    static List<Example> of(String check) {
        var examples = new ArrayList<Example>();
        try (var stream = Example.class.getResourceAsStream(check + ".yaml")) {
            Map<String, List<Map<String, Object>>> lists =
                    new Yaml().load(Objects.requireNonNull(stream, check + ".yaml"));
            for (boolean flagged : new boolean[] {true, false})
                for (var example : lists.get(flagged ? "flagged" : "clean"))
                    examples.add(of(check, flagged, new Fields(example)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return examples;
    }

    private static Example of(String check, boolean flagged, Fields example) {
        String why = example.wanted("why");
        var reviewCase =
                new ReviewCase(
                        check + ": " + why,
                        OffsetDateTime.parse(example.text("now", "2026-03-03T10:15:00+01:00")),
                        example.text("language"),
                        customer(example.below("record")),
                        new Agent(example.text("agent")),
                        Team.UNKNOWN,
                        messages(example),
                        example.wanted("reply"),
                        example.each("facts")
                                .map(fact ->
                                        new Fact(
                                                fact.wanted("key"),
                                                fact.wanted("value"),
                                                fact.text("says")))
                                .toList(),
                        example.texts("canned").stream()
                                .map(text -> new CannedResponse("canned", text))
                                .toList(),
                        example.each("policies")
                                .map(policy ->
                                        new Policy(policy.wanted("key"), policy.texts("offers")))
                                .toList(),
                        example.each("others")
                                .map(other ->
                                        new OtherCustomer(
                                                other.text("name"),
                                                other.text("email"),
                                                other.texts("identifiers")))
                                .toList(),
                        example.texts("terms"));
        return new Example(check, flagged, why, reviewCase, example.texts("at"));
    }

    private static List<Message> messages(Fields example) {
        var messages = new ArrayList<Message>();
        for (Fields turn : example.each("thread").toList()) {
            boolean ours = turn.text("agent") != null;
            messages.add(
                    new Message(
                            ours ? From.AGENT : From.CUSTOMER,
                            turn.text("name"),
                            null,
                            ours ? turn.wanted("agent") : turn.wanted("customer")));
        }
        for (String text : example.texts("customer"))
            messages.add(new Message(From.CUSTOMER, null, null, text));
        return messages;
    }

    private static Customer customer(Fields of) {
        String formality = of.text("formality");
        String detail = of.text("detail");
        return new Customer(
                of.text("name"),
                of.text("givenName"),
                of.text("familyName"),
                of.text("honorific"),
                of.text("preferredName"),
                formality == null ? null : Formality.valueOf(formality.toUpperCase(Locale.ROOT)),
                detail == null ? null : Detail.valueOf(detail.toUpperCase(Locale.ROOT)),
                null);
    }

    /** A mapping of the file. */
    private record Fields(Map<String, Object> fields) {

        @Nullable String text(String key) {
            Object value = fields.get(key);
            return value == null ? null : value.toString();
        }

        String text(String key, String standard) {
            String text = text(key);
            return text == null ? standard : text;
        }

        String wanted(String key) {
            return Objects.requireNonNull(text(key), () -> "no " + key + " in " + fields);
        }

        List<String> texts(String key) {
            return switch (fields.get(key)) {
                case null -> List.of();
                case List<?> list -> list.stream().map(Object::toString).toList();
                case Object one -> List.of(one.toString());
            };
        }

        @SuppressWarnings("unchecked")
        Fields below(String key) {
            return new Fields((Map<String, Object>) fields.getOrDefault(key, Map.of()));
        }

        @SuppressWarnings("unchecked")
        Stream<Fields> each(String key) {
            var list = (List<Map<String, Object>>) fields.getOrDefault(key, List.of());
            return list.stream().map(Fields::new);
        }
    }
}
