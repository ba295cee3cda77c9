package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import heed.message.Attachment;
import heed.message.AttachmentId;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageFrameTest {

    private static final String PICTURE = "00000000-0000-7000-8000-000000000001";

    @Test
    void pictures_of_the_mail_come_from_here_and_others_wait() {
        // given
        var message =
                aMail(
                        "<img src=\"cid:Shoe@example.org\"><img src=\"cid:gone\"><img data-src=\"https://shop.example.org/a.png\">");
        // when
        var document = MessageFrame.document(message, false);
        // then
        assertThat(document)
                .contains("src=\"/attachments/" + PICTURE + "/shoe%20left.png\"")
                .doesNotContain("cid:", "shop.example.org");
    }

    @Test
    void pictures_from_elsewhere_are_shown_when_asked_for_over_tls_alone() {
        // given
        var message =
                aMail(
                        "<img data-src=\"https://shop.example.org/a.png\"><img data-src=\"http://shop.example.org/b.png\">");
        // when
        var document = MessageFrame.document(message, true);
        // then
        assertThat(document)
                .contains("src=\"https://shop.example.org/a.png\"")
                .doesNotContain("b.png");
    }

    @Test
    void the_policy_lets_nothing_run_and_nothing_be_fetched() {
        assertThat(MessageFrame.policy(false))
                .contains(
                        "sandbox ",
                        "default-src 'none'",
                        "img-src 'self' data:",
                        "form-action 'none'")
                .doesNotContain("allow-scripts", "allow-forms", "allow-top-navigation", "https:");
        assertThat(MessageFrame.policy(true)).endsWith("img-src 'self' data: https:");
    }

    @Test
    void links_open_elsewhere_and_tell_nobody() {
        assertThat(MessageFrame.document(aMail("<a href=\"https://example.org\">x</a>"), false))
                .contains("<base target=\"_blank\">", "rel=\"noopener noreferrer nofollow\"");
    }

    private static Message aMail(String html) {
        return new Message(
                new MessageId(UUID.randomUUID()),
                new ConversationId(UUID.randomUUID()),
                MessageKind.INBOUND,
                Instant.EPOCH,
                null,
                new CustomerId(UUID.randomUUID()),
                "Mia Brandt",
                "mia@example.org",
                List.of(),
                List.of(),
                List.of(),
                "Shoe",
                "Shoe",
                "",
                html,
                null,
                "en\"><script>",
                false,
                false,
                true,
                List.of(),
                List.of(
                        new Attachment(
                                AttachmentId.of(PICTURE),
                                "shoe left.png",
                                "image/png",
                                9,
                                true,
                                "<shoe@example.org>")),
                null);
    }
}
