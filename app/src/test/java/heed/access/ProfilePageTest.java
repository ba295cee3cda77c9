package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class ProfilePageTest {

    @Autowired Cast cast;
    @Autowired People people;
    @LocalServerPort int port;

    @Test
    void what_somebody_sets_for_themselves_is_kept() {
        // given
        var ada = cast.ada(cast.team());
        // when
        var answer =
                browser(ada)
                        .post(
                                "/settings/profile",
                                Map.of(
                                        "name", "Ada O.",
                                        "zone", "Europe/Oslo",
                                        "signature", "Kind regards\nAda",
                                        "theme", "dark"));
        // then
        assertThat(answer.statusCode()).isEqualTo(302);
        var kept = people.find(ada.person());
        assertThat(kept.name()).isEqualTo("Ada O.");
        assertThat(kept.zone().getId()).isEqualTo("Europe/Oslo");
        assertThat(kept.signature()).isEqualTo("Kind regards\nAda");
        assertThat(browser(ada).get("/settings/profile").body()).contains("data-theme=\"dark\"");
    }

    @Test
    void a_zone_that_does_not_exist_is_said_at_its_field_and_nothing_typed_is_lost() {
        // given
        var ada = browser(cast.ada(cast.team()));
        // when
        var answer =
                ada.post(
                        "/settings/profile",
                        Map.of("name", "Ada O.", "zone", "Norway", "signature", "Cheers"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ada O.", "Norway", "Cheers", "id=\"zone-problem\"");
    }

    @Test
    void the_signature_is_shown_as_it_will_look() {
        // given
        var ada = browser(cast.ada(cast.team()));
        // when
        var answer = ada.postPart("/settings/profile/preview", Map.of("signature", "Ada <ada>"));
        // then
        assertThat(answer.body()).contains("id=\"preview\"", "Ada &lt;ada&gt;");
    }

    @Test
    void a_new_password_asks_for_the_old_one_and_ends_the_other_sign_ins() {
        // given
        var ada = cast.ada(cast.team());
        var here = browser(ada);
        var there = browser(ada);
        // when
        var wrong =
                here.post(
                        "/settings/sign-ins/password",
                        Map.of("old", "not this one", "wanted", "four other quiet words"));
        var right =
                here.post(
                        "/settings/sign-ins/password",
                        Map.of("old", Cast.PASSWORD, "wanted", "four other quiet words"));
        // then
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not your password");
        assertThat(right.statusCode()).isEqualTo(302);
        assertThat(here.get("/settings/sign-ins").statusCode()).isEqualTo(200);
        assertThat(there.get("/settings/sign-ins").statusCode()).isEqualTo(302);
    }

    @Test
    void somebody_ends_all_sign_ins_but_this_one() {
        // given
        var ada = cast.ada(cast.team());
        var here = browser(ada);
        var there = browser(ada);
        // when
        here.post("/settings/sign-ins/others/end", Map.of());
        // then
        assertThat(here.get("/settings/sign-ins").body()).contains("here, now");
        assertThat(there.get("/settings/sign-ins").statusCode()).isEqualTo(302);
    }

    private Browser browser(Viewer.Member member) {
        return Browser.at(port).signedIn(member.email());
    }
}
