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

    /** One that a machine of ours may answer unless a machine wrote it. */
    public NewInbound(
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
            List<NewAttachment> attachments) {
        this(
                conversation,
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
                automatic);
    }

    NewInbound in(ConversationId other) {
        return new NewInbound(
                other,
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
