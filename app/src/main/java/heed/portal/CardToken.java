package heed.portal;

import heed.customer.CustomerId;
import heed.settings.Seal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes and reads what stands behind {@code /card/}: which link, whose card, and our signature
 * (HMAC-SHA-256, 160 bits) under both. A made-up one is told without asking the database.
 * Thread-safe.
 */
@Component
class CardToken {

    private static final int IDS = 32;
    private static final int SIGNATURE = 20;

    private final Seal seal;

    CardToken(Seal seal) {
        this.seal = seal;
    }

    /** What a genuine token names. */
    record Named(UUID link, CustomerId customer) {}

    String write(Named named) {
        var bytes = ByteBuffer.allocate(IDS + SIGNATURE);
        put(bytes, named.link());
        put(bytes, named.customer().value());
        bytes.put(sign(named));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Empty unless every byte of it is ours. */
    Optional<Named> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != IDS + SIGNATURE) {
                return Optional.empty();
            }
            var named =
                    new Named(
                            new UUID(bytes.getLong(), bytes.getLong()),
                            new CustomerId(new UUID(bytes.getLong(), bytes.getLong())));
            var signature = new byte[SIGNATURE];
            bytes.get(signature);
            // Written again, so that the same bytes in another spelling are another token
            return MessageDigest.isEqual(signature, sign(named)) && write(named).equals(token)
                    ? Optional.of(named)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(Named named) {
        return seal.sign("card " + named.link() + " " + named.customer(), SIGNATURE);
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
