package heed.settings;

import heed.store.KeyFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what must be kept but not read by who gets at the database, such as the password of a mail
 * account (AES-GCM), and signs what we give out and want to recognise (HMAC-SHA-256). All nodes
 * share one secret. Thread-safe.
 */
@Component
public class Seal {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec signing;

    Seal(@Value("${heed.secret:}") String secret, @Value("${heed.data:data}") Path data) {
        if (!secret.isBlank() && secret.length() < 32) {
            throw new IllegalArgumentException("HEED_SECRET must have 32 characters or more");
        }
        var base = secret.isBlank() ? KeyFile.readOrMake(data.resolve("heed.secret")) : secret;
        // One secret, two keys: what is signed tells nothing about what is sealed.
        sealing = new SecretKeySpec(digest("sealing " + base), "AES");
        signing = new SecretKeySpec(digest("signing " + base), "HmacSHA256");
    }

    public byte[] close(String secret) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has AES-GCM
        }
    }

    /**
     * @throws SealBroken when it was sealed with another secret, or altered
     */
    public String open(byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return new String(
                    cipher.doFinal(sealed, NONCE, sealed.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken();
        }
    }

    /** The first {@code bytes} bytes of the signature of {@code text}. */
    public byte[] sign(String text, int bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(signing);
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has HMAC-SHA-256
        }
    }

    /**
     * A signature of {@code text} that fits into an address: sixteen lower-case letters and digits
     * (80 bits, in the letters of RFC 4648, 6).
     */
    public String tag(String text) {
        return base32(sign(text, 10));
    }

    /** Whether {@code tag} is that of {@code text}; takes as long for a good guess as for a bad. */
    public boolean isTag(String tag, String text) {
        return MessageDigest.isEqual(
                tag.getBytes(StandardCharsets.UTF_8), tag(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        long window = 0;
        int bits = 0;
        for (byte one : bytes) {
            window = (window << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(ALPHABET.charAt((int) (window >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return text.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
