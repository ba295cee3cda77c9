package heed.promise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.web.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks whether they may promise more than they may by themselves; a lead decides.
 *
 * @param words of the promise
 * @param why what it goes beyond
 * @param draft what its writer wants to send
 * @param state {@code asked}, {@code granted} or {@code refused}
 * @param decidedBy the name of who decided; null until somebody has
 */
public record PromiseApproval(
        Id id,
        ConversationId conversation,
        long number,
        TeamId team,
        String words,
        @Nullable Instant due,
        @Nullable BigDecimal amount,
        String why,
        String draft,
        PersonId asker,
        String askedBy,
        Instant askedAt,
        String state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String note) {

    /** Names an approval. */
    public record Id(@JsonValue UUID value) {

        /**
         * @throws Refusal when the text is no id
         */
        @JsonCreator
        public static Id of(String text) {
            return new Id(Refusal.parsingId(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
