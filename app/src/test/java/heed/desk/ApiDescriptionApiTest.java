package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the API says of itself, held against what it does. */
@DeskTest
class ApiDescriptionApiTest {

    @Autowired Api api;
    @Autowired Cast cast;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    JsonNode description;

    @BeforeEach
    void the_description() {
        var answer = api.anonymous().get("/api/v1/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        description = answer.json();
    }

    @Test
    void every_route_of_the_api_is_described_and_no_other() {
        // given
        var served = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info ->
                        info.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/v1/"))
                                .filter(path -> !path.startsWith("/api/v1/openapi"))
                                .forEach(path ->
                                        info.getMethodsCondition()
                                                .getMethods()
                                                .forEach(method ->
                                                        served.add(method + " " + path))));
        // when
        var described = new TreeSet<String>();
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .propertyNames()
                                .forEach(method ->
                                        described.add(
                                                method.toUpperCase(Locale.ROOT)
                                                        + " "
                                                        + path.getKey())));
        // then
        assertThat(described).isEqualTo(served);
    }

    @Test
    void it_says_how_to_sign_in_and_what_goes_wrong() {
        assertThat(description.path("info").path("title").asString()).isEqualTo("Heed");
        assertThat(description.path("components").path("securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "password");
        assertSoftly(softly ->
                description
                        .path("paths")
                        .properties()
                        .forEach(path ->
                                path.getValue()
                                        .properties()
                                        .forEach(operation -> {
                                            var name = operation.getKey() + " " + path.getKey();
                                            softly.assertThat(
                                                            operation
                                                                    .getValue()
                                                                    .path("summary")
                                                                    .asString(""))
                                                    .as(name)
                                                    .isNotEmpty();
                                            softly.assertThat(operation.getValue().path("tags"))
                                                    .as(name)
                                                    .hasSize(1);
                                            softly.assertThat(
                                                            operation
                                                                    .getValue()
                                                                    .path("responses")
                                                                    .path("default")
                                                                    .path("content")
                                                                    .propertyNames())
                                                    .as(name)
                                                    .contains("application/problem+json");
                                        })));
    }

    @Test
    void it_names_nothing_that_is_our_own_affair() {
        var text = description.toString();
        assertThat(text)
                .doesNotContain(
                        "Viewer", "viewer", "heed.", "Controller", "Answer\"", "springframework");
        assertThat(description.path("components").path("schemas").propertyNames())
                .noneMatch(
                        name -> name.matches(".*(Answer|Store|View|Entity|Http|Media|Wanted).*"));
    }

    @Test
    void answers_hold_what_the_description_says_and_nothing_else() {
        // given
        var team = cast.team();
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var program = api.as(cast.ada(team));
        // when, then
        for (var path :
                new String[] {
                    "/api/v1/conversations",
                    "/api/v1/customers",
                    "/api/v1/people",
                    "/api/v1/teams",
                    "/api/v1/tokens"
                }) {
            var item = program.get(path).json().path("items").get(0);
            assertThat(item.propertyNames())
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(
                            schema("items of " + path, itemsOf(path))
                                    .path("properties")
                                    .propertyNames());
        }
        var message =
                program.get("/api/v1/conversations/" + id + "/messages")
                        .json()
                        .path("items")
                        .get(0);
        assertThat(message.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        description
                                .path("components")
                                .path("schemas")
                                .path("Message")
                                .path("properties")
                                .propertyNames());
    }

    private JsonNode itemsOf(String path) {
        var listing =
                description
                        .path("paths")
                        .path(path)
                        .path("get")
                        .path("responses")
                        .path("200")
                        .path("content")
                        .path("application/json")
                        .path("schema");
        return schema(path, listing).path("properties").path("items").path("items");
    }

    private JsonNode schema(String what, JsonNode node) {
        var reference = node.path("$ref").asString("");
        assertThat(reference).as(what).startsWith("#/components/schemas/");
        return description
                .path("components")
                .path("schemas")
                .path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
