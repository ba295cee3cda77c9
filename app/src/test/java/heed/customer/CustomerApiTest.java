package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class CustomerApiTest {

    @Autowired Cast cast;
    @Autowired Api api;

    Api.Caller program;
    String email;

    @BeforeEach
    void a_program() {
        program = api.as(cast.ada(cast.team()));
        email = Cast.unique("jon") + "@example.org";
    }

    @Test
    void a_customer_is_added_found_and_changed() {
        // given
        var added =
                program.post(
                        "/api/v1/customers",
                        "{\"email\": \""
                                + email
                                + "\", \"name\": \"Jon Abara\", \"language\": \"en\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var path = "/api/v1/customers/" + added.json().path("id").asString();
        // when
        var changed =
                program.patch(
                        path,
                        "{\"honorific\": \"Dr\", \"language\": null, \"zone\": \"Europe/Berlin\"}");
        // then
        assertThat(changed.json()).isEqualTo(program.get(path).json());
        assertThat(changed.json().path("honorific").asString()).isEqualTo("Dr");
        assertThat(changed.json().path("language").isNull()).isTrue();
        assertThat(changed.json().path("name").asString()).isEqualTo("Jon Abara");
        assertThat(changed.json().path("emails").get(0).asString()).isEqualTo(email);
        var found = program.get("/api/v1/customers?q=" + email).json().path("items");
        assertThat(found).hasSize(1);
    }

    @Test
    void one_address_is_one_customer() {
        program.post("/api/v1/customers", "{\"email\": \"" + email + "\"}");
        var again =
                program.post("/api/v1/customers", "{\"email\": \" " + email.toUpperCase() + " \"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("address-taken");
    }

    @Test
    void what_no_customer_can_be_called_is_refused() {
        for (var json :
                new String[] {
                    "{}",
                    "{\"email\": \"no address\"}",
                    "{\"email\": \"a@example.org\\r\\nBcc: b@example.org\"}",
                    "{\"email\": \"a@b@example.org\"}",
                    "{\"email\": \"<a@example.org>\"}"
                }) {
            assertThat(program.post("/api/v1/customers", json).status()).as(json).isEqualTo(422);
        }
        var path =
                "/api/v1/customers/"
                        + program.post("/api/v1/customers", "{\"email\": \"" + email + "\"}")
                                .json()
                                .path("id")
                                .asString();
        for (var json :
                new String[] {
                    "{\"name\": null}",
                    "{\"name\": \" \"}",
                    "{\"name\": \"" + "x".repeat(301) + "\"}",
                    "{\"zone\": \"Mars/Olympus\"}",
                    "{\"organisation\": \"" + "x".repeat(301) + "\"}",
                    "{\"honorific\": 7}"
                }) {
            assertThat(program.patch(path, json).status()).as("%.60s", json).isEqualTo(422);
        }
    }

    @Test
    void all_customers_are_listed_in_stretches() {
        for (int i = 0; i < 3; i++) {
            program.post(
                    "/api/v1/customers", "{\"email\": \"" + Cast.unique("jon") + "@example.org\"}");
        }
        var first = program.get("/api/v1/customers?limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        var second =
                program.get("/api/v1/customers?limit=2&cursor=" + first.path("next").asString())
                        .json();
        assertThat(second.path("items").get(0)).isNotEqualTo(first.path("items").get(1));
        assertThat(second.path("items")).isNotEmpty();
    }
}
