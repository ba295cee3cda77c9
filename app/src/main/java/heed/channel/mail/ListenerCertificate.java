package heed.channel.mail;

import heed.store.KeyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By what the listener proves itself when STARTTLS is asked for: the certificate of {@code
 * HEED_TLS_CERT} and {@code HEED_TLS_KEY} (PEM), or one that we made ourselves, kept in the data
 * directory. Servers that deliver mail take either.
 */
@Component
class ListenerCertificate {

    private final Path data;
    private final String certificate;
    private final String key;
    private @Nullable SSLContext context;

    ListenerCertificate(
            @Value("${heed.data:data}") Path data,
            @Value("${heed.tls.cert:}") String certificate,
            @Value("${heed.tls.key:}") String key) {
        this.data = data;
        this.certificate = certificate;
        this.key = key;
    }

    /** Made when the first client asks for it. */
    synchronized SSLContext context() {
        if (context == null) {
            context = make();
        }
        return context;
    }

    private SSLContext make() {
        try {
            var password = KeyFile.readOrMake(data.resolve("smtp.password")).toCharArray();
            var keys =
                    certificate.isBlank()
                            ? own(password)
                            : PemFiles.keys(Path.of(certificate), Path.of(key), password);
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, password);
            var made = SSLContext.getInstance("TLS");
            made.init(managers.getKeyManagers(), null, null);
            return made;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "The certificate for receiving mail cannot be used: check HEED_TLS_CERT and HEED_TLS_KEY",
                    e);
        }
    }

    private KeyStore own(char[] password) throws GeneralSecurityException, IOException {
        var file = data.resolve("smtp.p12");
        if (!Files.exists(file)) {
            // Made whole beside it and renamed, so that a start killed in between leaves no half.
            var fresh = data.resolve("smtp.p12.new");
            Files.deleteIfExists(fresh);
            generate(fresh, password);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, password);
        }
        return keys;
    }

    /** By the JDK's own keytool: the library that signs certificates is not for others to call. */
    private static void generate(Path file, char[] password) throws IOException {
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "smtp",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Heed",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "HEED_STORE_PASSWORD");
        command.environment().put("HEED_STORE_PASSWORD", new String(password));
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            if (command.start().waitFor() != 0) {
                throw new IOException("keytool could not make a certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
