package heed.review;

import heed.review.text.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A draft and all that is known when it is written. Only id, messages and draft are always there.
 *
 * @param now when the draft is written; null for the time of the review
 * @param language of the conversation, two letters, if known
 * @param messages what was said so far, oldest first
 * @param facts what is true: prices, periods, limits
 * @param terms words that the company's customers know
 */
public record ReviewCase(
        String id,
        @Nullable OffsetDateTime now,
        @Nullable String language,
        Customer customer,
        Agent agent,
        Team team,
        List<Message> messages,
        String draft,
        List<Fact> facts,
        List<CannedResponse> cannedResponses,
        List<Policy> policies,
        List<OtherCustomer> otherCustomers,
        List<String> terms) {

    /** What a customer or an agent writes. */
    public enum From {
        CUSTOMER,
        AGENT
    }

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

    /** The customer as the record has them. */
    public record Customer(
            @Nullable String name,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String honorific,
            @Nullable String preferredName,
            @Nullable Formality formality,
            @Nullable Detail detail,
            @Nullable ZoneId zone) {

        /** Nothing is known. */
        public static final Customer UNKNOWN =
                new Customer(null, null, null, null, null, null, null, null);
    }

    /** Who writes the draft. */
    public record Agent(@Nullable String name) {}

    /**
     * The team that answers.
     *
     * @param hours as {@code Mon-Fri 09:00-17:00}; null when they are not known
     */
    public record Team(@Nullable String hours, @Nullable ZoneId zone, Set<LocalDate> holidays) {

        /** Nothing is known. */
        public static final Team UNKNOWN = new Team(null, null, Set.of());
    }

    /**
     * One message of the conversation.
     *
     * @param name who wrote it, when that is not the customer or agent of the record
     * @param asks what the customer asks in it, as far as somebody knows; null to look for it
     */
    public record Message(
            From from,
            @Nullable String name,
            @Nullable Instant at,
            String text,
            @Nullable List<KnownAsk> asks) {

        /** A message in which nobody has looked for asks yet. */
        public Message(From from, @Nullable String name, @Nullable Instant at, String text) {
            this(from, name, at, text, null);
        }

        public boolean isFromCustomer() {
            return from == From.CUSTOMER;
        }
    }

    /**
     * An ask that was read before.
     *
     * @param span where it stands in its message; empty when it does not stand there
     * @param text its words, which may be others than those there
     * @param state what became of it before the draft
     * @param decided whether the draft changes nothing about it, for somebody decided it
     */
    public record KnownAsk(Span span, String text, Ask.State state, boolean decided) {}

    /** Something true that we state often. */
    public record Fact(String key, String value, @Nullable String says) {}

    /** A text kept for being sent often. */
    public record CannedResponse(String id, String text) {}

    /** What may be offered where a rule says no. */
    public record Policy(String key, List<String> offers) {}

    /** Somebody whose data has no place in this draft. */
    public record OtherCustomer(
            @Nullable String name, @Nullable String email, List<String> identifiers) {}
}
