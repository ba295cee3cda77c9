package heed.channel.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads a certificate chain and its private key (PKCS #8) as certificate authorities give them. */
final class PemFiles {

    private PemFiles() {}

    static KeyStore keys(Path chain, Path key, char[] password)
            throws GeneralSecurityException, IOException {
        var certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)));
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, password);
        keys.setKeyEntry(
                "smtp", privateKey(key), password, certificates.toArray(Certificate[]::new));
        return keys;
    }

    private static PrivateKey privateKey(Path file) throws GeneralSecurityException, IOException {
        var pem = Files.readString(file);
        var begin = "-----BEGIN PRIVATE KEY-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END PRIVATE KEY-----");
        if (start < 0 || end < start) {
            throw new InvalidKeySpecException(
                    "HEED_TLS_KEY must be an unencrypted PKCS #8 key: BEGIN PRIVATE KEY");
        }
        var spec =
                new PKCS8EncodedKeySpec(
                        Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end)));
        for (var algorithm : new String[] {"RSA", "EC", "Ed25519"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (InvalidKeySpecException e) {
                continue; // it is of another kind
            }
        }
        throw new InvalidKeySpecException("HEED_TLS_KEY is no RSA, EC or Ed25519 key");
    }
}
