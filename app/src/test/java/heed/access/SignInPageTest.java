package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class SignInPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired People people;
    @Autowired SignIns signIns;
    @Autowired Invitations invitations;

    @Test
    void a_cookie_that_somebody_planted_is_worth_nothing_before_and_after_signing_in() {
        // given
        var ada = cast.ada(cast.team());
        var planted = "heed=plantedplantedplantedplantedplantedplanted1";
        // when
        var answer = api.signIn(ada.email(), Cast.PASSWORD, "Cookie", planted);
        // then
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Set-Cookie")).startsWith("heed=").doesNotContain("planted");
        assertThat(api.cookie(planted).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void every_signing_in_gives_a_token_of_its_own() {
        var ada = cast.ada(cast.team());
        assertThat(api.cookie(ada)).isNotEqualTo(api.cookie(ada));
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        // given
        var ada = cast.ada(cast.team());
        // when
        var plain = api.signIn(ada.email(), Cast.PASSWORD).header("Set-Cookie");
        var sealed =
                api.signIn(ada.email(), Cast.PASSWORD, "X-Forwarded-Proto", "https")
                        .header("Set-Cookie");
        // then
        assertThat(plain).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
        assertThat(sealed).contains("Secure");
    }

    @Test
    void signing_out_ends_the_session_for_whoever_kept_its_cookie() {
        // given
        var browser = api.browser(cast.ada(cast.team()));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
        // when
        browser.post("/sign-out", "");
        // then
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_session_that_was_ended_elsewhere_is_over() {
        // given
        var ada = cast.ada(cast.team());
        var browser = api.browser(ada);
        // when
        signIns.of(ada.person()).forEach(session -> signIns.end(ada.person(), session.id()));
        // then
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else() {
        // given
        var ada = cast.ada(cast.team());
        var browser = api.browser(ada);
        var other = cast.ada(cast.team());
        // when
        signIns.of(ada.person()).forEach(session -> signIns.end(other.person(), session.id()));
        // then
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void who_leaves_is_out_at_once_by_every_way() {
        // given
        var ada = cast.ada(cast.team());
        var browser = api.browser(ada);
        var program = api.as(ada);
        // when
        cast.as(
                Cast.JOB,
                () -> {
                    people.leave(ada.person());
                    return true;
                });
        // then
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.signIn(ada.email(), Cast.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void a_new_password_ends_what_was_signed_in_with_the_old_one() {
        // given
        var ada = cast.ada(cast.team());
        var browser = api.browser(ada);
        var link = cast.as(Cast.JOB, () -> invitations.join(ada.person()));
        // when
        api.anonymous()
                .post(
                        link,
                        "password=four+other+quiet+words",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        // then
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(api.signIn(ada.email(), "four other quiet words").status()).isEqualTo(302);
    }

    @Test
    void a_new_password_leaves_programs_their_tokens_and_the_page_leads_to_them() {
        // given
        var ada = cast.ada(cast.team());
        var browser = api.browser(ada);
        var program = api.as(ada);
        // when
        browser.post(
                "/settings/sign-ins/password",
                "old=" + Cast.PASSWORD.replace(" ", "+") + "&wanted=four+other+quiet+words",
                "Content-Type",
                "application/x-www-form-urlencoded");
        // then
        assertThat(api.signIn(ada.email(), "four other quiet words").status()).isEqualTo(302);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(browser.get("/settings/sign-ins").body())
                .contains("Programs that act for you go on", "href=\"/settings/tokens\"");
        // and when she ends it there
        var token = program.get("/api/v1/tokens").json().path("items").get(0).path("id").asString();
        browser.post("/settings/tokens/" + token + "/end", "");
        // then
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void guessing_at_one_person_is_stopped_whether_there_is_such_a_person_or_not() {
        // given
        var ada = cast.ada(cast.team());
        for (var email : List.of(ada.email(), Cast.unique("nobody") + "@example.org")) {
            var from = "203.0.113." + (email.equals(ada.email()) ? 1 : 2);
            // when
            var statuses =
                    IntStream.range(0, 10)
                            .mapToObj(i -> api.signIn(email, "guess " + i, "X-Forwarded-For", from))
                            .map(Api.Answer::status)
                            .toList();
            // then
            assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 401, 401, 401, 429, 429);
            assertThat(api.signIn(email, Cast.PASSWORD, "X-Forwarded-For", from).status())
                    .isEqualTo(429);
        }
    }

    @Test
    void many_guesses_at_once_are_as_many_guesses() {
        // given
        var ada = cast.ada(cast.team());
        // when
        var tried =
                IntStream.range(0, 24)
                        .parallel()
                        .mapToObj(i ->
                                api.signIn(
                                        ada.email(),
                                        "guess " + i,
                                        "X-Forwarded-For",
                                        "203.0.113.3"))
                        .filter(answer -> answer.status() == 401)
                        .count();
        // then
        assertThat(tried).isLessThanOrEqualTo(8);
    }

    @Test
    void guessing_at_many_people_from_one_place_is_stopped() {
        // when
        var statuses =
                IntStream.range(0, 42)
                        .mapToObj(i ->
                                api.signIn(
                                                Cast.unique("guess") + "@example.org",
                                                "x",
                                                "X-Forwarded-For",
                                                "203.0.113.4")
                                        .status())
                        .toList();
        // then
        assertThat(statuses.subList(0, 40)).containsOnly(401);
        assertThat(statuses.subList(40, 42)).containsOnly(429);
    }

    @Test
    void nobody_is_locked_out_from_where_they_are_signed_in() {
        // given
        var ada = cast.ada(cast.team());
        api.signIn(ada.email(), Cast.PASSWORD, "X-Forwarded-For", "203.0.113.5");
        for (int i = 0; i < 9; i++) {
            api.signIn(ada.email(), "guess " + i, "X-Forwarded-For", "203.0.113.6");
        }
        // when
        var there = api.signIn(ada.email(), Cast.PASSWORD, "X-Forwarded-For", "203.0.113.6");
        var here = api.signIn(ada.email(), Cast.PASSWORD, "X-Forwarded-For", "203.0.113.5");
        // then
        assertThat(there.status()).isEqualTo(429);
        assertThat(here.status()).isEqualTo(302);
    }

    @Test
    void a_token_is_guessed_no_faster_than_a_session() {
        // given
        var ada = cast.ada(cast.team());
        var guesser = api.basic(ada.email(), "wrong");
        // when
        var statuses =
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                guesser.post(
                                                "/api/v1/tokens",
                                                "{\"name\": \"x\", \"scopes\": [\"*\"]}",
                                                "X-Forwarded-For",
                                                "203.0.113.7")
                                        .status())
                        .toList();
        // then
        assertThat(statuses).endsWith(401, 429);
    }

    @Test
    void an_unknown_person_costs_as_much_hashing_as_a_known_one(
            @Autowired SignInStore store,
            @Autowired People people,
            @Autowired org.springframework.security.crypto.password.PasswordEncoder real) {
        // given
        var counted = new CountedHashing(real);
        var fresh = new SignIns(store, counted, java.time.Clock.systemUTC());
        var ada = cast.ada(cast.team());
        cast.as(
                ada,
                () -> {
                    people.setPassword(ada.person(), Cast.PASSWORD);
                    return ada;
                });
        // when
        for (var email : List.of(ada.email(), Cast.unique("nobody") + "@example.org")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> fresh.check(email, "wrong", "203.0.113.8"))
                    .isInstanceOf(heed.web.Refusal.class)
                    .hasMessage("This address and this password do not fit.");
        }
        // then
        assertThat(counted.costs).hasSize(2);
        assertThat(counted.costs.getFirst())
                .isEqualTo(counted.costs.getLast())
                .startsWith("{bcrypt}");
    }

    /** Counts what the hashing library is asked; what it costs stands before its salt. */
    private static final class CountedHashing
            implements org.springframework.security.crypto.password.PasswordEncoder {

        private final org.springframework.security.crypto.password.PasswordEncoder real;
        private final List<String> costs = new java.util.ArrayList<>();

        CountedHashing(org.springframework.security.crypto.password.PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            costs.add(hash.substring(0, "{bcrypt}$2a$10$".length()));
            return real.matches(password, hash);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example.org",
                "/\\evil.example.org",
                "/\t/evil.example.org",
                "\t//evil.example.org",
                "https://evil.example.org",
                "https:evil.example.org",
                "/\r\nSet-Cookie: heed=x",
                "/įĮ/evil.example.org",
                "javascript:alert(1)",
                "/\u0000/evil.example.org"
            })
    void signing_in_leads_nowhere_else(String to) {
        // given
        var ada = cast.ada(cast.team());
        // when
        var answer =
                api.anonymous()
                        .post(
                                "/sign-in",
                                "email="
                                        + ada.email()
                                        + "&password=three+quiet+words&to="
                                        + java.net.URLEncoder.encode(
                                                to, java.nio.charset.StandardCharsets.UTF_8),
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        // then
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isIn("/", api.uri("/").toString());
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
    }

    @Test
    void signing_in_leads_back_to_where_somebody_wanted_to_go() {
        // given
        var ada = cast.ada(cast.team());
        var door = api.anonymous().get("/lists/team?after=x&y=%2F");
        // when
        var to = java.net.URI.create(door.header("Location")).getRawQuery();
        var answer =
                api.anonymous()
                        .post(
                                "/sign-in",
                                "email=" + ada.email() + "&password=three+quiet+words&" + to,
                                "Content-Type",
                                "application/x-www-form-urlencoded");
        // then
        assertThat(answer.header("Location")).endsWith("/lists/team?after=x&y=%2F");
    }

    @Test
    void an_address_that_is_none_is_a_wrong_address_and_no_failure_of_ours() {
        for (var email :
                List.of(
                        "",
                        "x".repeat(50_000),
                        "a\u0000b@example.org",
                        "\uD83D\uDE00@example.org")) {
            assertThat(api.signIn(email, "x", "X-Forwarded-For", "203.0.113.9").status())
                    .as("%.20s", email)
                    .isEqualTo(401);
        }
        assertThat(
                        api.signIn(
                                        "ada@example.org",
                                        "ä".repeat(20_000),
                                        "X-Forwarded-For",
                                        "203.0.113.9")
                                .status())
                .isEqualTo(413);
    }
}
