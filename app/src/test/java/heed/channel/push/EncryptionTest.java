package heed.channel.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What is pushed is written as RFC 8291 says. */
class EncryptionTest {

    private static final String OWN_KEY =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String BROWSER_KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void the_worked_example_of_appendix_a_comes_out_byte_by_byte() throws Exception {
        // given
        var secret =
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(
                                        new BigInteger(
                                                1,
                                                bytes(
                                                        "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")),
                                        Curve.key(bytes(OWN_KEY)).getParams()));
        // when
        var body =
                Encryption.encrypt(
                        Encryption.ascii("When I grow up, I want to be a watermelon"),
                        bytes(BROWSER_KEY),
                        bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                        new KeyPair(Curve.key(bytes(OWN_KEY)), secret),
                        bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        // then
        assertThat(Vapid.BASE64.encodeToString(body))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                                + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXL"
                                + "WyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void a_point_beside_the_curve_is_no_key() {
        // given
        var beside = bytes(BROWSER_KEY);
        beside[64] ^= 1;
        // when, then
        assertThatThrownBy(() -> Curve.key(beside)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Curve.key(new byte[Curve.POINT]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pushes_go_by_https_to_the_internet_and_nowhere_else() {
        assertThat(PushService.mayReach("https://192.0.43.8/push/1", false)).isTrue();
        for (var refused :
                new String[] {
                    "http://192.0.43.8/push/1",
                    "https://127.0.0.1/push",
                    "https://[::1]/push",
                    "https://[::ffff:10.0.0.1]/push",
                    "https://[fd00::1]/push",
                    "https://[64:ff9b::a00:1]/push",
                    "https://10.1.2.3/push",
                    "https://172.16.0.1/push",
                    "https://192.168.0.1/push",
                    "https://169.254.169.254/latest",
                    "https://100.64.0.1/push",
                    "https://0.0.0.0/push",
                    "https://user@192.0.43.8/push",
                    "file:///etc/passwd",
                    "nonsense at all"
                }) {
            assertThat(PushService.mayReach(refused, false)).as(refused).isFalse();
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
