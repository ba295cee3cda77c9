package heed.web;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every value that a request may give, in every route, as nobody expects it: the answer may be no,
 * but it is never that something went wrong.
 */
@DeskTest
class OddValuesApiTest {

    /** As they stand in an address or a form. */
    private static final List<String> ODD =
            List.of(
                    "",
                    "-1",
                    "2147483648",
                    "99999999999999999999",
                    "NaN",
                    "a%00b",
                    "%ED%A0%80",
                    "%F0%9F%98%80",
                    "%27%22%3B--%25_%5C",
                    "%28%28%26%7C%21%3A*",
                    "2026-13-45T99%3A99",
                    "%2B999999999-12-31T23%3A59%3A59Z",
                    "0001-01-01T00%3A00",
                    "00000000-0000-0000-0000-000000000000",
                    "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaIDAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA",
                    "x".repeat(6000));

    /** As they stand in JSON. */
    private static final List<String> ODD_JSON =
            List.of(
                    "null",
                    "{}",
                    "[]",
                    "[null]",
                    "[[]]",
                    "true",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"+999999999-12-31T23:59:59Z\"",
                    "\"00000000-0000-0000-0000-000000000000\"",
                    "\"" + "x".repeat(300_000) + "\"");

    /** They never end, dial somewhere, or end the session that asks. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "GET /live",
                    "POST /sign-out",
                    "POST /settings/inboxes/{id}/sending/trial",
                    "POST /settings/inboxes/{id}/fetching/trial",
                    "POST /settings/sign-ins/{id}/end",
                    "POST /settings/sign-ins/password",
                    "POST /settings/people/{id}/leaving",
                    "POST /sign-in");

    /** What some handlers ask the request for themselves. */
    private static final List<String> ALSO = List.of("q", "in", "limit", "cursor", "told");

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired ApplicationContext context;

    private Api.Caller root;
    private String conversation;
    private String number;

    private record Route(String method, String pattern, HandlerMethod handler) {

        String name() {
            return method + " " + pattern;
        }

        boolean takesJson() {
            return Arrays.stream(handler.getMethodParameters())
                    .anyMatch(one -> one.hasParameterAnnotation(RequestBody.class));
        }

        /** What it may be given, in its address or its form. */
        Set<String> parameters() {
            var names = new TreeSet<>(ALSO);
            for (var one : handler.getMethodParameters()) {
                names.addAll(names(one));
            }
            return names;
        }

        Set<String> members() {
            return Arrays.stream(handler.getMethodParameters())
                    .filter(one -> one.hasParameterAnnotation(RequestBody.class))
                    .flatMap(one -> components(one.getParameterType()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static List<String> names(MethodParameter parameter) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                return List.of(
                        asked.name().isEmpty()
                                ? String.valueOf(parameter.getParameter().getName())
                                : asked.name());
            }
            return Viewer.class.isAssignableFrom(parameter.getParameterType())
                            || parameter.hasParameterAnnotation(PathVariable.class)
                            || parameter.hasParameterAnnotation(RequestBody.class)
                    ? List.of()
                    : components(parameter.getParameterType()).toList();
        }

        private static Stream<String> components(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                    : Stream.of();
        }
    }

    @BeforeEach
    void somebodyWhoMayDoEverything() {
        var team = cast.team();
        var administrator = cast.member("Root", Role.ADMINISTRATOR, team);
        root = api.browser(administrator);
        conversation = cast.conversation(cast.inbox(team), "Parcel", "Where is it?").toString();
        var known = root.get("/api/v1/conversations/" + conversation).json();
        number = known.path("number").asString();
    }

    @Test
    void no_value_in_an_address_or_a_form_makes_anything_go_wrong() throws Exception {
        tryAll((route, failures) -> {
            var named = route.pattern().matches(".*\\{(ref|number)}.*") ? number : conversation;
            for (var odd : ODD) {
                ask(route, address(route, named), fields(route.parameters(), odd), failures);
            }
            int which = 0;
            for (var name : route.parameters()) {
                var odd = ODD.get(which++ % ODD.size());
                ask(route, address(route, named), name + "=" + odd + "&" + name, failures);
            }
        });
    }

    @Test
    void no_name_in_an_address_makes_anything_go_wrong() throws Exception {
        tryAll((route, failures) -> {
            if (route.pattern().contains("{")) {
                ODD.forEach(odd -> ask(route, address(route, odd), "", failures));
            }
        });
    }

    @Test
    void no_member_of_json_makes_anything_go_wrong() throws Exception {
        tryAll((route, failures) -> {
            for (var member : route.members()) {
                for (var odd : ODD_JSON) {
                    var json =
                            "{\"text\": \"x\", \"name\": \"x\", \"" + member + "\": " + odd + "}";
                    var answer = root.call(route.method(), address(route, conversation), json);
                    note(route, member + ": " + odd, answer, failures);
                }
            }
        });
    }

    private interface Trial {
        void run(Route route, Queue<String> failures);
    }

    private void tryAll(Trial trial) throws Exception {
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        try (var hands = Executors.newFixedThreadPool(3)) {
            for (var work :
                    hands.invokeAll(
                            routes().map(route ->
                                            Executors.callable(() -> trial.run(route, failures)))
                                    .toList())) {
                work.get();
            }
        }
        assertSoftly(softly ->
                failures.forEach(failure -> softly.assertThat(failure).as("answers").isEmpty()));
    }

    private void ask(Route route, String address, String fields, Queue<String> failures) {
        boolean form = !Set.of("GET", "DELETE").contains(route.method()) && !route.takesJson();
        var answer =
                form
                        ? root.call(
                                route.method(),
                                address,
                                fields,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        : root.call(
                                route.method(),
                                address + "?" + fields,
                                route.takesJson() ? "{}" : null);
        note(route, address + "?" + fields, answer, failures);
    }

    private static void note(Route route, String asked, Api.Answer answer, Queue<String> failures) {
        if (answer.status() >= 500) {
            var shortened = asked.length() > 200 ? asked.substring(0, 200) : asked;
            failures.add(route.name() + " with " + shortened + ": " + answer.status());
        }
    }

    private static String fields(Set<String> names, String value) {
        // together they would be longer than an address may be
        var each = value.length() > 1000 ? value.substring(0, 6000 / names.size()) : value;
        return names.stream().map(name -> name + "=" + each).collect(Collectors.joining("&"));
    }

    private static String address(Route route, String value) {
        return route.pattern()
                .replaceAll("\\{kind:([a-z-]+)[^}]*}", "$1")
                .replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
    }

    private Stream<Route> routes() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(OddValuesApiTest::routes)
                .filter(route -> !LEFT_OUT.contains(route.name()))
                .distinct();
    }

    private static Stream<Route> routes(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        return mapping.getKey().getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getKey().getPatternValues().stream()
                                .map(pattern ->
                                        new Route(method.name(), pattern, mapping.getValue())));
    }
}
