package heed.settings;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class DeskSettingsPageTest {

    @Autowired Cast cast;
    @Autowired DeskSettings settings;
    @LocalServerPort int port;

    @AfterEach
    void as_it_was() {
        cast.as(
                Cast.JOB,
                () -> {
                    settings.keep("", "");
                    return true;
                });
    }

    @Test
    void invitations_lead_to_the_public_address_and_the_company_greets_who_signs_in() {
        // given
        var root = administrator();
        // when
        root.post(
                "/settings/desk",
                Map.of("company", "Rowan & Finch", "address", "https://desk.example.org/"));
        var invited =
                root.post(
                        "/settings/people",
                        Map.of("name", "Eve", "email", Cast.unique("eve") + "@example.org"));
        // then
        assertThat(invited.body()).contains("https://desk.example.org/welcome/");
        assertThat(Browser.at(port).get("/sign-in").body()).contains("Rowan &amp; Finch");
    }

    @Test
    void an_address_that_is_none_is_said_at_its_field_and_nothing_typed_is_lost() {
        // when
        var answer =
                administrator()
                        .post(
                                "/settings/desk",
                                Map.of("company", "Rowan", "address", "javascript:alert(1)"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Rowan\"", "javascript:alert(1)", "id=\"address-problem\"");
        assertThat(cast.as(Cast.JOB, () -> settings.company())).isEmpty();
    }

    @Test
    void an_agent_may_neither_see_nor_set_them() {
        // given
        var ada = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        // when, then
        assertThat(ada.get("/settings/desk").statusCode()).isEqualTo(403);
        assertThat(ada.post("/settings/desk", Map.of("company", "Eve & Co")).statusCode())
                .isEqualTo(403);
        assertThat(cast.as(Cast.JOB, () -> settings.company())).isEmpty();
    }

    private Browser administrator() {
        return Browser.at(port).signedIn(cast.member("Root Admin", Role.ADMINISTRATOR).email());
    }
}
