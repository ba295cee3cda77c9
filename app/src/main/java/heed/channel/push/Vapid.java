package heed.channel.push;

import heed.settings.Seal;
import heed.web.DeskAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells push services who sends (RFC 8292). The desk has one pair of keys, made when it is first
 * asked for and sealed; browsers take pushes of no other.
 */
@Component
@Transactional
class Vapid {

    static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Push services take a day at most; clocks differ. */
    private static final Duration LASTS = Duration.ofHours(12);

    private final PushKeyStore store;
    private final Seal seal;
    private final DeskAddress desk;
    private final JsonMapper json;
    private final Clock clock;

    Vapid(PushKeyStore store, Seal seal, DeskAddress desk, JsonMapper json, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** By which browsers know the desk. */
    String publicKey() {
        return BASE64.encodeToString(keys().point());
    }

    /**
     * What stands in {@code Authorization} for a push to {@code endpoint}.
     *
     * @throws heed.settings.SealBroken when the key was sealed with another secret
     */
    String authorization(URI endpoint) {
        var keys = keys();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", endpoint.getScheme() + "://" + endpoint.getRawAuthority());
        claims.put("exp", Instant.now(clock).plus(LASTS).getEpochSecond());
        desk.link("")
                .filter(url -> url.startsWith("https:"))
                .ifPresent(url -> claims.put("sub", url));
        var signed =
                encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}")
                        + "."
                        + encoded(json.writeValueAsString(claims));
        var secret = seal.open(keys.sealed());
        return "vapid t=%s.%s, k=%s"
                .formatted(signed, sign(signed, secret), BASE64.encodeToString(keys.point()));
    }

    /** Whoever is first makes it; two at once keep that of one. */
    private PushKeyStore.Keys keys() {
        return store.find()
                .orElseGet(() -> {
                    var pair = Curve.pair();
                    var secret = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
                    store.add(Curve.point((ECPublicKey) pair.getPublic()), seal.close(secret));
                    return store.find().orElseThrow();
                });
    }

    private static String sign(String text, String secret) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key(secret));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has ECDSA
        }
    }

    private static PrivateKey key(String secret) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret)));
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
