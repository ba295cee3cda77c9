package heed.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as programs read them.
 *
 * @param card what stands and where it comes from; empty in lists, and for who sees no conversation
 *     with them
 * @param mergedInto who they were found to be; null when nobody
 */
@Schema(name = "Customer")
record CustomerAnswer(
        UUID id,
        String name,
        String email,
        List<String> emails,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String honorific,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String organisation,
        Instant createdAt,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable String pronunciation,
        @Nullable String phone,
        @Nullable String formality,
        @Nullable String detail,
        @Nullable String channel,
        @Nullable String hours,
        @Nullable String accessibility,
        List<Entry> card,
        @Nullable UUID mergedInto) {

    /**
     * A word of the card.
     *
     * @param value null when they want none
     * @param by who entered it; null when the customer or Heed did
     */
    @Schema(name = "CardEntry")
    record Entry(
            String field, @Nullable String value, String source, Instant at, @Nullable String by) {

        static Entry of(CardEntry one) {
            return new Entry(
                    one.field().word(),
                    one.value(),
                    one.source().word(),
                    one.at(),
                    one.personName());
        }
    }

    /** In a list: what everybody who works here may know. */
    static CustomerAnswer of(Customer one, List<String> emails) {
        return new CustomerAnswer(
                one.id().value(),
                one.name(),
                one.address(),
                emails,
                one.givenName(),
                one.familyName(),
                one.honorific(),
                one.language(),
                one.zone(),
                one.organisation(),
                one.createdAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    CustomerAnswer with(Card all) {
        return new CustomerAnswer(
                id,
                name,
                email,
                emails,
                givenName,
                familyName,
                honorific,
                language,
                zone,
                organisation,
                createdAt,
                all.preferredName(),
                all.value(CardField.PRONOUNS),
                all.value(CardField.PRONUNCIATION),
                all.value(CardField.PHONE),
                all.value(CardField.FORMALITY),
                all.value(CardField.DETAIL),
                all.value(CardField.CHANNEL),
                all.value(CardField.HOURS),
                all.value(CardField.ACCESSIBILITY),
                all.inOrder().stream().map(Entry::of).toList(),
                all.customer().value().equals(id) ? null : all.customer().value());
    }
}
