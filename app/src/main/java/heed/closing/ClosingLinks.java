package heed.closing;

import heed.settings.Seal;
import heed.web.DeskAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Links by which customers say whether it is solved: one end of a conversation, and our signature
 * (HMAC-SHA-256, 160 bits) under it. A made-up one is told without asking the database.
 * Thread-safe.
 */
@Component
class ClosingLinks {

    private static final int ID = 16;
    private static final int SIGNATURE = 20;

    private final Seal seal;
    private final DeskAddress address;

    ClosingLinks(Seal seal, DeskAddress address) {
        this.seal = seal;
        this.address = address;
    }

    /** The whole link; empty when nobody has said where the desk is reached. */
    Optional<String> link(ClosingId id) {
        return address.link("/solved/" + token(id));
    }

    /** Whether links can be written at all. */
    boolean canBe() {
        return address.link("/").isPresent();
    }

    String token(ClosingId id) {
        var bytes = ByteBuffer.allocate(ID + SIGNATURE);
        bytes.putLong(id.value().getMostSignificantBits());
        bytes.putLong(id.value().getLeastSignificantBits());
        bytes.put(sign(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty unless every byte of it is ours. */
    Optional<ClosingId> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != ID + SIGNATURE) {
                return Optional.empty();
            }
            var id = new ClosingId(new UUID(bytes.getLong(), bytes.getLong()));
            var signature = new byte[SIGNATURE];
            bytes.get(signature);
            // Written again, so that the same bytes in another spelling are another token
            return MessageDigest.isEqual(signature, sign(id)) && token(id).equals(token)
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The right to say otherwise after an answer: stands on the page that the answer led to, and
     * nowhere else.
     */
    String change(ClosingId id, Instant answeredAt) {
        var signed = seal.sign("closing change " + id + " " + answeredAt, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** Whether {@code change} is the right to take that answer back. */
    boolean mayChange(String change, ClosingId id, Instant answeredAt) {
        return MessageDigest.isEqual(
                change.getBytes(StandardCharsets.UTF_8),
                change(id, answeredAt).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(ClosingId id) {
        return seal.sign("closing " + id, SIGNATURE);
    }
}
