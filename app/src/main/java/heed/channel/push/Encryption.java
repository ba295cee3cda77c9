package heed.channel.push;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes a push so that only the browser that asked for it can read it: RFC 8291, in one record of
 * aes128gcm (RFC 8188).
 */
final class Encryption {

    /** What every push service takes. */
    static final int MOST_BYTES = 3000;

    private static final int RECORD = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Encryption() {}

    static byte[] encrypt(byte[] text, byte[] browserKey, byte[] auth) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return encrypt(text, browserKey, auth, Curve.pair(), salt);
    }

    static byte[] encrypt(byte[] text, byte[] browserKey, byte[] auth, KeyPair own, byte[] salt) {
        if (text.length > MOST_BYTES) {
            throw new IllegalArgumentException("A push has at most 3000 bytes");
        }
        try {
            var ownKey = Curve.point((ECPublicKey) own.getPublic());
            var agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(own.getPrivate());
            agreement.doPhase(Curve.key(browserKey), true);
            var info = joined(ascii("WebPush: info\0"), browserKey, ownKey);
            var shared = derive(agreement.generateSecret(), auth, info, 32);
            var key = derive(shared, salt, ascii("Content-Encoding: aes128gcm\0"), 16);
            var nonce = derive(shared, salt, ascii("Content-Encoding: nonce\0"), 12);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(128, nonce));
            // The 2 says that this record is the last one.
            var sealed = cipher.doFinal(joined(text, new byte[] {2}));
            var sizes = ByteBuffer.allocate(5).putInt(RECORD).put((byte) ownKey.length).array();
            return joined(salt, sizes, ownKey, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has them
        }
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int bytes)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract()
                                .addIKM(secret)
                                .addSalt(salt)
                                .thenExpand(info, bytes));
    }

    static byte[] joined(byte[]... parts) {
        var whole = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            whole.put(part);
        }
        return whole.array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
