package heed.channel.phone;

import heed.access.PersonId;
import heed.conversation.ConversationId;
import heed.settings.Seal;
import heed.web.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and reads what stands behind {@code /call-back/}: which conversation, who gave the link if
 * anybody did, until when it opens something, and our signature (HMAC-SHA-256, 160 bits) under all
 * of it. It opens nothing but the free times and this one call. Thread-safe.
 */
@Component
class CallBackLinks {

    private static final Duration LASTS = Duration.ofDays(14);
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int NAMED = 40;
    private static final int SIGNATURE = 20;

    private final Seal seal;
    private final Clock clock;

    CallBackLinks(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * What a genuine link names.
     *
     * @param by null when Heed itself gave it
     */
    record Named(ConversationId conversation, @Nullable PersonId by, Instant endsAt) {

        Instant madeAt() {
            return endsAt.minus(LASTS);
        }

        UUID giver() {
            return by == null ? NOBODY : by.value();
        }
    }

    /**
     * @param by null when nobody gives it but Heed
     */
    Named make(ConversationId conversation, @Nullable PersonId by) {
        var ends = Instant.ofEpochMilli(Instant.now(clock).plus(LASTS).toEpochMilli());
        return new Named(conversation, by, ends);
    }

    String path(Named named) {
        return "/call-back/" + write(named);
    }

    /**
     * @throws Refusal when it opens nothing, for whatever reason
     */
    Named read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() == NAMED + SIGNATURE) {
                var named =
                        new Named(
                                new ConversationId(new UUID(bytes.getLong(), bytes.getLong())),
                                giver(new UUID(bytes.getLong(), bytes.getLong())),
                                Instant.ofEpochMilli(bytes.getLong()));
                var ours = write(named).getBytes(StandardCharsets.US_ASCII);
                var theirs = token.getBytes(StandardCharsets.US_ASCII);
                if (MessageDigest.isEqual(ours, theirs)
                        && named.endsAt().isAfter(Instant.now(clock))) {
                    return named;
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // the same answer for all reasons: nobody learns which links there are
        }
        throw opensNothing();
    }

    static Refusal opensNothing() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-link",
                "This link opens nothing any more. Answer our mail, and we call you.");
    }

    private static @Nullable PersonId giver(UUID id) {
        return id.equals(NOBODY) ? null : new PersonId(id);
    }

    private String write(Named named) {
        var bytes = ByteBuffer.allocate(NAMED + SIGNATURE);
        put(bytes, named.conversation().value());
        put(bytes, named.giver());
        bytes.putLong(named.endsAt().toEpochMilli());
        var signed =
                "call-back "
                        + named.conversation()
                        + " "
                        + named.giver()
                        + " "
                        + named.endsAt().toEpochMilli();
        bytes.put(seal.sign(signed, SIGNATURE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
