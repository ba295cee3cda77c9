package heed.ask;

import heed.access.PersonId;
import heed.message.MessageId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An ask as programs see it. */
@Schema(name = "Ask")
record AskAnswer(
        UUID id,
        UUID conversation,
        @Nullable @Schema(description = "The message in which it was asked") UUID message,
        @Schema(description = "Where in its text, in UTF-16 code units") int start,
        int end,
        String words,
        @Schema(allowableValues = {"open", "answered", "deferred", "declined", "dropped"})
                String state,
        @Nullable @Schema(description = "The message that settled it") UUID reply,
        String reason,
        @Nullable @Schema(description = "Who said so; null when the review did") UUID person,
        @Nullable @Schema(description = "An earlier ask that this one repeats") UUID again,
        Instant askedAt,
        Instant changedAt,
        long version) {

    static AskAnswer of(Ask ask) {
        return new AskAnswer(
                ask.id().value(),
                ask.conversation().value(),
                value(ask.message()),
                ask.start(),
                ask.end(),
                ask.words(),
                ask.state().word(),
                value(ask.reply()),
                ask.reason(),
                person(ask.person()),
                ask.again() == null ? null : ask.again().value(),
                ask.askedAt(),
                ask.changedAt(),
                ask.version());
    }

    private static @Nullable UUID value(@Nullable MessageId message) {
        return message == null ? null : message.value();
    }

    private static @Nullable UUID person(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
