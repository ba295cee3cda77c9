package heed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Routes.Door;
import heed.conversation.ConversationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Tries every route of the desk as somebody for whom it is not. */
@DeskTest
class RouteSecurityApiTest {

    /** What any form or JSON of the desk may ask for, so that no request fails for want of it. */
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("text", "x"),
                    Map.entry("html", "<p>x</p>"),
                    Map.entry("body", "x"),
                    Map.entry("mode", "reply"),
                    Map.entry("version", "0"),
                    Map.entry("at", "2030-01-01T09:00"),
                    Map.entry("until", "2030-01-01T09:00"),
                    Map.entry("step", "x"),
                    Map.entry("reason", "I want to know what is in it."),
                    Map.entry("writing", "true"),
                    Map.entry("tag", "x"),
                    Map.entry("tags", "x"),
                    Map.entry("subject", "x"),
                    Map.entry("name", "x"),
                    Map.entry("role", "AGENT"),
                    Map.entry("priority", "high"),
                    Map.entry("state", "resolved"),
                    Map.entry("content", "QQ=="),
                    Map.entry("key", "k"));

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired ApplicationContext context;

    String word;
    Viewer.Member tom;
    ConversationId secret;
    long number;
    Other other;
    String message;
    String attachment;
    String customer;
    String ofTom;
    String canned;

    /** Another conversation of Tom's. */
    private record Other(String id) {}

    private record Route(String method, String pattern) {

        String name() {
            return method + " " + pattern;
        }

        Door door() {
            return Routes.DOORS.getOrDefault(name(), Door.ADMINISTRATOR);
        }

        boolean api() {
            return pattern.startsWith("/api/");
        }

        boolean changes() {
            return !Set.of("GET", "*").contains(method);
        }
    }

    @BeforeEach
    void a_conversation_that_only_toms_team_may_see() {
        word = Cast.unique("zebra").replace("-", "");
        var team = cast.team();
        tom = cast.tom(team);
        secret = cast.conversation(cast.inbox(team), "About " + word, "The " + word + " limps.");
        var program = api.as(tom);
        var path = "/api/v1/conversations/" + secret;
        program.post(path + "/notes", "{\"text\": \"The " + word + " is ours.\"}");
        var file = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
        var reply =
                program.post(
                                path + "/replies",
                                """
                                {"text": "The %s walks.",
                                 "attachments": [{"name": "%s.txt", "content": "%s"}]}
                                """
                                        .formatted(word, word, file))
                        .json();
        message = reply.path("id").asString();
        attachment = reply.path("attachments").get(0).path("id").asString();
        var conversation = program.get(path).json();
        number = conversation.path("number").asLong();
        customer = conversation.path("customer").path("id").asString();
        var second = cast.conversation(cast.inbox(team), "More of " + word, "It still limps.");
        other = new Other(second.toString());
        canned =
                program.post(
                                "/api/v1/canned-replies",
                                "{\"name\": \"%s\", \"texts\": {\"en\": \"%s\"}}"
                                        .formatted(word, word))
                        .json()
                        .path("id")
                        .asString();
        ofTom = program.get("/api/v1/tokens").json().path("items").get(0).path("id").asString();
    }

    @Test
    void every_route_is_classified_and_every_classified_route_is_there() {
        // when
        var names = new TreeSet<String>();
        routes().map(Route::name).forEach(names::add);
        // then
        assertThat(names).isEqualTo(new TreeSet<>(Routes.DOORS.keySet()));
    }

    @Test
    void without_signing_in_every_door_but_the_open_ones_is_closed() {
        var stranger = api.anonymous();
        assertSoftly(softly ->
                closed().forEach(route -> {
                    var answer = call(stranger, route);
                    if (route.api()) {
                        softly.assertThat(answer.status()).as(route.name()).isEqualTo(401);
                        softly.assertThat(answer.header("WWW-Authenticate"))
                                .as(route.name())
                                .startsWith("Bearer");
                        softly.assertThat(answer.header("Content-Type"))
                                .as(route.name())
                                .startsWith("application/problem+json");
                    } else {
                        softly.assertThat(answer.status()).as(route.name()).isEqualTo(302);
                        softly.assertThat(answer.header("Location"))
                                .as(route.name())
                                .contains("/sign-in");
                    }
                    softly.assertThat(answer.body()).as(route.name()).doesNotContain(word);
                }));
    }

    @Test
    void what_another_team_has_does_not_exist_by_any_route() {
        // given
        var stranger = cast.tom(cast.team());
        var program = api.as(stranger);
        var browser = api.browser(stranger);
        // when, then
        assertSoftly(softly ->
                routes().filter(route -> Set.of(Door.SEEN, Door.OWN).contains(route.door()))
                        .forEach(route -> {
                            var callers =
                                    route.api() ? List.of(program, browser) : List.of(browser);
                            for (var caller : callers) {
                                var answer = call(caller, route);
                                softly.assertThat(answer.status())
                                        .as("%s: %s", route.name(), answer.body())
                                        .isEqualTo(404);
                                softly.assertThat(answer.body())
                                        .as(route.name())
                                        .doesNotContain(word, secret.toString());
                            }
                        }));
        var untouched = api.as(tom).get("/api/v1/conversations/" + secret).json();
        assertThat(untouched.path("state").asString()).isEqualTo("open");
        assertThat(untouched.path("messages").asInt()).isEqualTo(3);
    }

    @Test
    void what_another_team_has_is_in_no_list_and_no_search() {
        // given
        var stranger = api.browser(cast.tom(cast.team()));
        // when, then
        assertSoftly(softly -> {
            routes().filter(route -> Set.of(Door.MEMBER, Door.SHARED).contains(route.door()))
                    .filter(route -> route.method().equals("GET"))
                    .forEach(route -> {
                        var answer = stranger.get(address(route) + "?q=limps&limit=200");
                        softly.assertThat(answer.status()).as(route.name()).isLessThan(500);
                        softly.assertThat(answer.body())
                                .as(route.name())
                                .doesNotContain(word, secret.toString());
                    });
            for (var query :
                    List.of(
                            "/api/v1/search?q=" + word,
                            "/api/v1/search?q=%23" + number,
                            "/api/v1/conversations?customer=" + customer,
                            "/api/v1/conversations?team=" + tom.teams().iterator().next(),
                            "/api/v1/conversations?owner=" + tom.person(),
                            "/search?q=" + word,
                            "/palette?q=" + word)) {
                var answer = stranger.get(query);
                softly.assertThat(answer.body().replace("value=\"" + word, ""))
                        .as(query)
                        .doesNotContain("limps", secret.toString());
            }
        });
    }

    @Test
    void who_sees_no_conversation_with_a_customer_changes_nothing_about_them() {
        // given
        var stranger = cast.tom(cast.team());
        var program = api.as(stranger);
        var browser = api.browser(stranger);
        var before = api.as(tom).get("/api/v1/customers/" + customer).body();
        // when, then
        assertSoftly(softly ->
                routes().filter(route -> route.door() == Door.KNOWN)
                        .forEach(route ->
                                softly.assertThat(
                                                call(route.api() ? program : browser, route)
                                                        .status())
                                        .as(route.name())
                                        .isIn(403, 404)));
        assertThat(api.as(tom).get("/api/v1/customers/" + customer).body()).isEqualTo(before);
    }

    @Test
    void an_agent_changes_nothing_that_is_an_administrators() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var browser = api.browser(ada);
        // when, then
        assertSoftly(softly ->
                routes().filter(route ->
                                Set.of(Door.ADMINISTRATOR, Door.LEAD).contains(route.door()))
                        .forEach(route ->
                                softly.assertThat(call(browser, route).status())
                                        .as(route.name())
                                        .isEqualTo(403)));
    }

    @Test
    void a_token_that_may_look_changes_nothing() {
        var looking = api.bearer(api.token(tom, "read"));
        assertThat(looking.get("/api/v1/me").status()).isEqualTo(200);
        assertSoftly(softly ->
                closed().filter(route -> route.api() && route.changes())
                        .forEach(route -> {
                            var answer = call(looking, route);
                            softly.assertThat(answer.status()).as(route.name()).isEqualTo(403);
                            softly.assertThat(answer.code())
                                    .as(route.name())
                                    .isEqualTo("insufficient-scope");
                        }));
    }

    @Test
    void no_other_site_makes_a_browser_change_anything() {
        var browser = api.browser(tom);
        assertSoftly(softly ->
                routes().filter(Route::changes)
                        .forEach(route -> {
                            for (var header :
                                    List.of(
                                            List.of("Origin", "https://evil.example.org"),
                                            List.of("Origin", "null"),
                                            List.of("Sec-Fetch-Site", "cross-site"),
                                            List.of("Sec-Fetch-Site", "same-site"))) {
                                var answer = call(browser, route, header.toArray(String[]::new));
                                softly.assertThat(answer.status())
                                        .as("%s %s", route.name(), header)
                                        .isEqualTo(403);
                            }
                        }));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void a_token_opens_the_api_and_no_page() {
        var program = api.as(tom);
        assertSoftly(softly ->
                closed().filter(route -> !route.api())
                        .forEach(route ->
                                softly.assertThat(call(program, route).status())
                                        .as(route.name())
                                        .isEqualTo(302)));
    }

    private Stream<Route> closed() {
        return routes().filter(route -> !Set.of(Door.OPEN, Door.PASSWORD).contains(route.door()));
    }

    private Stream<Route> routes() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RouteSecurityApiTest::routes)
                .distinct();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        methods.isEmpty()
                                ? Stream.of(new Route("*", pattern))
                                : methods.stream()
                                        .map(method -> new Route(method.name(), pattern)));
    }

    private Api.Answer call(Api.Caller caller, Route route, String... headers) {
        if (!route.changes() || route.method().equals("DELETE")) {
            var method = route.method().equals("*") ? "GET" : route.method();
            return caller.call(method, address(route), null, headers);
        }
        if (route.api() || route.method().equals("PUT")) {
            return caller.call(route.method(), address(route), json(), headers);
        }
        if (route.pattern().endsWith("/attachments")) {
            return caller.call(
                    route.method(),
                    address(route),
                    upload(),
                    with(headers, "multipart/form-data; boundary=limit"));
        }
        return caller.call(
                route.method(),
                address(route),
                form(),
                with(headers, "application/x-www-form-urlencoded"));
    }

    private static String[] with(String[] headers, String type) {
        return Stream.concat(Stream.of(headers), Stream.of("Content-Type", type))
                .toArray(String[]::new);
    }

    private static String upload() {
        return String.join(
                "\r\n",
                "--limit",
                "Content-Disposition: form-data; name=\"file\"; filename=\"x.txt\"",
                "",
                "x",
                "--limit--",
                "");
    }

    private String json() {
        return """
        {"text": "x", "subject": "x", "state": "resolved", "content": "QQ==", "into": "%s", "email": "x@example.org",
         "name": "x", "scopes": ["*"], "version": 0}
        """
                .formatted(other.id());
    }

    private String form() {
        var form =
                new StringBuilder(
                        "other=" + other.id() + "&from=" + other.id() + "&to=me&when=own");
        FIELDS.forEach((name, value) -> form.append('&').append(name).append('=').append(value));
        return form.toString();
    }

    /** An address of the route that names what only Tom's team may see. */
    private String address(Route route) {
        var address = new StringBuilder();
        var before = "";
        for (var part : route.pattern().substring(1).split("/")) {
            address.append('/').append(part.startsWith("{") ? value(route, before, part) : part);
            before = part;
        }
        return address + (route.pattern().endsWith("/readings") ? "?conversation=" + secret : "");
    }

    private String value(Route route, String before, String variable) {
        return switch (before.toLowerCase(Locale.ROOT)) {
            case "conversations" ->
                    Set.of("{ref}", "{number}").contains(variable)
                            ? Long.toString(number)
                            : secret.toString();
            case "links" -> other.id();
            case "messages", "outbox" -> message;
            case "attachments" -> attachment;
            case "customers" -> customer;
            case "people", "members" -> tom.person().toString();
            case "teams" -> tom.teams().iterator().next().toString();
            case "tokens" -> ofTom;
            case "canned-replies" -> canned;
            case "views" -> "00000000-0000-0000-0000-000000000001";
            case "lists" -> "team";
            default ->
                    variable.startsWith("{kind")
                            ? "tags"
                            : variable.equals("{name}")
                                    ? "x.txt"
                                    : "00000000-0000-0000-0000-000000000001";
        };
    }
}
