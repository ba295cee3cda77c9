package heed.channel.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A push service on this machine, and browsers that read what it is handed. */
final class Browsers implements AutoCloseable {

    /** What a browser was shown, and with which headers it came. */
    record Shown(String path, String text, String ttl, String urgency, String topic) {}

    final KeyPair keys = Curve.pair();
    final byte[] auth = "sixteen letters!".getBytes(StandardCharsets.US_ASCII);
    final List<Shown> shown = new CopyOnWriteArrayList<>();

    /** What a path answers, when not 201. */
    final ConcurrentHashMap<String, Integer> answers = new ConcurrentHashMap<>();

    /** Until it is counted down, {@code /slow} answers nothing. */
    final CountDownLatch patience = new CountDownLatch(1);

    private final HttpServer server;

    Browsers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String point() {
        return Vapid.BASE64.encodeToString(Curve.point((ECPublicKey) keys.getPublic()));
    }

    String secret() {
        return Vapid.BASE64.encodeToString(auth);
    }

    private void take(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.startsWith("/slow")) {
                patience.await();
            }
            var headers = exchange.getRequestHeaders();
            var text = read(exchange.getRequestBody().readAllBytes());
            verify(headers.getFirst("Authorization"));
            shown.add(
                    new Shown(
                            path,
                            text,
                            headers.getFirst("TTL"),
                            headers.getFirst("Urgency"),
                            headers.getFirst("Topic")));
            if (answers.getOrDefault(path, 201) == 429) {
                exchange.getResponseHeaders().add("Retry-After", "600");
            }
            exchange.sendResponseHeaders(answers.getOrDefault(path, 201), -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (GeneralSecurityException e) {
            exchange.sendResponseHeaders(403, -1);
        }
    }

    /** The other side of RFC 8291. */
    private String read(byte[] body) throws GeneralSecurityException {
        var salt = Arrays.copyOf(body, 16);
        var sender = Arrays.copyOfRange(body, 21, 86);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(keys.getPrivate());
        agreement.doPhase(Curve.key(sender), true);
        var own = Curve.point((ECPublicKey) keys.getPublic());
        var info = Encryption.joined(Encryption.ascii("WebPush: info\0"), own, sender);
        var shared = Encryption.derive(agreement.generateSecret(), auth, info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derive(shared, salt, "aes128gcm", 16), "AES"),
                new GCMParameterSpec(128, derive(shared, salt, "nonce", 12)));
        var text = cipher.doFinal(body, 86, body.length - 86);
        return new String(text, 0, text.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] derive(byte[] shared, byte[] salt, String what, int bytes)
            throws GeneralSecurityException {
        return Encryption.derive(
                shared, salt, Encryption.ascii("Content-Encoding: " + what + "\0"), bytes);
    }

    /**
     * RFC 8292: the token is signed by the key that stands beside it, and made for this service.
     */
    private void verify(String authorization) throws GeneralSecurityException {
        var parts = authorization.split("vapid t=|, k=|\\.", -1);
        var claims = new String(bytes(parts[2]), StandardCharsets.UTF_8);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.key(bytes(parts[4])));
        signature.update(Encryption.ascii(parts[1] + "." + parts[2]));
        if (!signature.verify(bytes(parts[3])) || !claims.contains("\"aud\":\"" + at("") + "\"")) {
            throw new GeneralSecurityException("Not for this service: " + claims);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    @Override
    public void close() {
        patience.countDown();
        server.stop(0);
    }

    /** One that listens. */
    static Browsers open() {
        try {
            return new Browsers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
