package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class PeopleApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    @Test
    void an_administrator_invites_somebody_who_then_chooses_a_password() {
        // given
        var team = cast.team();
        var root = api.as(cast.member("Root", Role.ADMINISTRATOR, team));
        var email = Cast.unique("jo") + "@example.org";
        // when
        var answer =
                root.post(
                        "/api/v1/people",
                        """
                        {"name": "Jo Park", "email": "%s", "role": "agent", "teams": ["%s"]}
                        """
                                .formatted(email, team.id()));
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("person").path("role").asString()).isEqualTo("agent");
        var link = answer.json().path("invitation").asString();
        assertThat(api.anonymous().get(link).status()).isEqualTo(200);
        var welcome =
                api.anonymous()
                        .post(
                                link,
                                "password=three+quiet+words",
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        assertThat(welcome.status()).isEqualTo(302);
        assertThat(api.signIn(email, Cast.PASSWORD).status()).isEqualTo(302);
        assertThat(api.anonymous().get(link).status()).isEqualTo(404);
    }

    @Test
    void an_administrator_keeps_teams_and_who_is_in_them() {
        // given
        var root = api.as(cast.member("Root", Role.ADMINISTRATOR));
        var ada = cast.ada();
        var name = Cast.unique("Workshop");
        // when
        var team =
                root.post("/api/v1/teams", "{\"name\": \"" + name + "\"}")
                        .json()
                        .path("id")
                        .asString();
        var joined = root.call("PUT", "/api/v1/teams/" + team + "/members/" + ada.person(), null);
        // then
        assertThat(joined.status()).isEqualTo(204);
        assertThat(root.get("/api/v1/teams/" + team + "/members").json().path("items")).hasSize(1);
        assertThat(
                        api.as(ada)
                                .get("/api/v1/me")
                                .json()
                                .path("teams")
                                .get(0)
                                .path("name")
                                .asString())
                .isEqualTo(name);
        root.delete("/api/v1/teams/" + team + "/members/" + ada.person());
        assertThat(root.get("/api/v1/teams/" + team + "/members").json().path("items")).isEmpty();
        assertThat(root.post("/api/v1/teams", "{\"name\": \"" + name + "\"}").code())
                .isEqualTo("name-taken");
    }

    @Test
    void whoever_leaves_is_listed_as_gone() {
        // given
        var root = api.as(cast.member("Root", Role.ADMINISTRATOR));
        var ada = cast.ada();
        // when
        var answer = root.patch("/api/v1/people/" + ada.person(), "{\"left\": true}");
        // then
        assertThat(answer.json().path("leftAt").isNull()).isFalse();
    }

    @Test
    void a_token_is_listed_without_itself_and_revoked() {
        // given
        var ada = cast.ada();
        var token = api.token(ada, "*");
        var program = api.bearer(token);
        // when
        var tokens = program.get("/api/v1/tokens");
        // then
        assertThat(tokens.body()).doesNotContain(token.substring(5));
        var mine = tokens.json().path("items").get(0);
        assertThat(mine.path("usedAt").isNull()).isFalse();
        assertThat(program.delete("/api/v1/tokens/" + mine.path("id").asString()).status())
                .isEqualTo(204);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_token_of_no_scope_or_name_is_refused() {
        var ada = cast.ada();
        var basic = api.basic(ada.email(), Cast.PASSWORD);
        assertThat(basic.post("/api/v1/tokens", "{\"name\": \"x\", \"scopes\": []}").code())
                .isEqualTo("unknown-scope");
        assertThat(basic.post("/api/v1/tokens", "{\"name\": \"x\", \"scopes\": [\"all\"]}").code())
                .isEqualTo("unknown-scope");
        assertThat(basic.post("/api/v1/tokens", "{\"name\": \"\", \"scopes\": [\"*\"]}").code())
                .isEqualTo("name-missing");
        assertThat(basic.post("/api/v1/tokens", "{\"name\": null, \"scopes\": [null]}").status())
                .isEqualTo(422);
    }
}
