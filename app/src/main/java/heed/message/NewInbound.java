package heed.message;

import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message from outside, about to be kept; see {@link Message} for what the parts mean.
 *
 * @param html as it came; sanitised when it is kept
 * @param references Message-IDs that it refers to, In-Reply-To among them
 * @param peopleOnly whether no machine of ours may answer it: it came from a robot, a list, a
 *     bounce (RFC 3834)
 * @param mail the raw mail, or null when it did not come by mail
 */
public record NewInbound(
        ConversationId conversation,
        Instant at,
        CustomerId customer,
        String fromName,
        String fromAddress,
        List<String> recipients,
        List<String> copies,
        List<String> replyTo,
        String subject,
        String body,
        String quoted,
        @Nullable String html,
        @Nullable String mailId,
        List<String> references,
        @Nullable String language,
        boolean newcomer,
        boolean automatic,
        @Nullable UUID mail,
        List<String> warnings,
        List<NewAttachment> attachments,
        boolean peopleOnly) {

    /**
     * Whoever says something to us.
     *
     * @param language BCP 47; null when nobody knows
     */
    public record Speaker(
            CustomerId customer, String name, String address, @Nullable String language) {}

    /**
     * What did not come by mail: said on a page, by telephone, or to somebody who wrote it down.
     */
    public static NewInbound said(
            ConversationId conversation,
            Instant at,
            Speaker speaker,
            List<String> recipients,
            String subject,
            String text) {
        return new NewInbound(
                conversation,
                at,
                speaker.customer(),
                speaker.name(),
                speaker.address(),
                recipients,
                List.of(),
                List.of(),
                subject,
                text,
                "",
                null,
                null,
                List.of(),
                speaker.language(),
                false,
                false,
                null,
                List.of(),
                List.of(),
                false);
    }

    /** The same, with how it came told beside it. */
    public NewInbound telling(String how) {
        return with(conversation, List.of(how), peopleOnly);
    }

    /** The same, which no machine of ours may answer. */
    public NewInbound forPeopleOnly() {
        return with(conversation, warnings, true);
    }

    NewInbound in(ConversationId other) {
        return with(other, warnings, peopleOnly);
    }

    private NewInbound with(ConversationId in, List<String> warnings, boolean peopleOnly) {
        return new NewInbound(
                in,
                at,
                customer,
                fromName,
                fromAddress,
                recipients,
                copies,
                replyTo,
                subject,
                body,
                quoted,
                html,
                mailId,
                references,
                language,
                newcomer,
                automatic,
                mail,
                warnings,
                attachments,
                peopleOnly);
    }
}
