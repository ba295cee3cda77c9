package heed.message;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as programs see it.
 *
 * @param text what was newly written; {@code quoted} is what was cut from it
 * @param html sanitised; pictures from elsewhere stand in {@code data-src}, own ones are {@code
 *     cid:}
 * @param delivery how a reply fares; null for what is not sent
 */
@Schema(name = "Message")
public record MessageAnswer(
        UUID id,
        UUID conversation,
        @Schema(allowableValues = {"inbound", "reply", "note"}) String kind,
        String from,
        String fromName,
        List<String> to,
        List<String> cc,
        Instant at,
        String subject,
        String text,
        String quoted,
        @Nullable String html,
        List<File> attachments,
        @Nullable @Schema(allowableValues = {"queued", "sent", "failed", "bounced"})
                String delivery,
        @Nullable String deliveryError,
        @Nullable Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable UUID person,
        @Nullable UUID customer,
        @Nullable String messageId,
        @Nullable String language,
        boolean newcomer,
        boolean automatic,
        List<String> warnings) {

    /** A file of a message; {@code GET url} downloads it. */
    @Schema(name = "Attachment")
    public record File(
            UUID id,
            String name,
            String type,
            long size,
            boolean inline,
            @Nullable String contentId,
            String url) {

        public static File of(Attachment file) {
            return new File(
                    file.id().value(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.inline(),
                    file.contentId(),
                    "/api/v1/attachments/" + file.id());
        }
    }

    public static MessageAnswer of(Message one) {
        var delivery = one.delivery();
        return new MessageAnswer(
                one.id().value(),
                one.conversation().value(),
                one.kind().word(),
                one.fromAddress().isEmpty() ? one.fromName() : one.fromAddress(),
                one.fromName(),
                one.recipients(),
                one.copies(),
                one.at(),
                one.subject(),
                one.body(),
                one.quoted(),
                one.html(),
                one.attachments().stream().map(File::of).toList(),
                delivery == null ? null : word(delivery.state()),
                delivery == null ? null : delivery.lastError(),
                delivery == null ? null : delivery.dueAt(),
                delivery == null ? null : delivery.sentAt(),
                one.person() == null ? null : one.person().value(),
                one.customer() == null ? null : one.customer().value(),
                one.mailId(),
                one.language(),
                one.newcomer(),
                one.automatic(),
                one.warnings());
    }

    /** On its way is not there yet: programs need not know the difference. */
    private static String word(DeliveryState state) {
        return state == DeliveryState.SENDING ? DeliveryState.QUEUED.word() : state.word();
    }
}
