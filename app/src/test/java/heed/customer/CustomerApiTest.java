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

    @Test
    void a_card_is_read_with_its_sources_and_changed_only_as_it_was_read() {
        // given
        var path = added("Jon Abara");
        var read = program.get(path);
        // when
        var changed =
                program.patch(
                        path,
                        "{\"formality\": \"casual\", \"source\": \"imported\"}",
                        "If-Match",
                        read.header("ETag"));
        // then
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("formality").asString()).isEqualTo("casual");
        var entry =
                changed.json()
                        .path("card")
                        .valueStream()
                        .filter(one -> one.path("field").asString().equals("formality"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.path("source").asString()).isEqualTo("imported");
        var stale = program.patch(path, "{\"detail\": \"brief\"}", "If-Match", read.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("customer-changed");
        assertThat(program.patch(path, "{\"source\": \"chosen\"}").status()).isEqualTo(422);
        assertThat(program.patch(path, "{\"formality\": \"stiff\"}").status()).isEqualTo(422);
        assertThat(program.patch(path, "{\"language\": \"no language\"}").status()).isEqualTo(422);
    }

    @Test
    void addresses_and_remarks_are_added_and_taken_away() {
        // given
        var path = added("Jon Abara");
        var second = Cast.unique("jon.work") + "@example.org";
        // when
        var addresses = program.post(path + "/addresses", "{\"email\": \"" + second + "\"}");
        var remark = program.post(path + "/remarks", "{\"text\": \"Rides to work.\"}");
        // then
        assertThat(addresses.status()).as(addresses.body()).isEqualTo(201);
        assertThat(addresses.json().path("items")).hasSize(2);
        assertThat(
                        program.patch(path, "{\"email\": \"" + second + "\"}")
                                .json()
                                .path("email")
                                .asString())
                .isEqualTo(second);
        assertThat(program.delete(path + "/addresses/" + second).status()).isEqualTo(409);
        assertThat(program.delete(path + "/addresses/" + email).status()).isEqualTo(204);
        var id = remark.json().path("id").asString();
        assertThat(program.get(path + "/remarks").json().path("items")).hasSize(1);
        assertThat(program.delete(path + "/remarks/" + id).status()).isEqualTo(204);
        assertThat(program.get(path + "/remarks").json().path("items")).isEmpty();
    }

    @Test
    void two_who_are_one_are_merged_and_separated() {
        // given
        var one = added("Jon Abara");
        email = Cast.unique("jon") + "@example.org";
        var other = added("Jon Abara");
        var into = other.substring(other.lastIndexOf('/') + 1);
        // when
        var merged = program.post(one + "/merge", "{\"into\": \"" + into + "\"}");
        // then
        assertThat(merged.json().path("id").asString()).isEqualTo(into);
        assertThat(program.get(one).json().path("mergedInto").asString()).isEqualTo(into);
        assertThat(program.post(one + "/merge", "{\"into\": \"" + into + "\"}").status())
                .isEqualTo(409);
        assertThat(program.delete(one + "/merge").status()).isEqualTo(200);
        assertThat(program.get(one).json().path("mergedInto").isNull()).isTrue();
        assertThat(program.delete(one + "/merge").status()).isEqualTo(409);
    }

    @Test
    void reading_a_card_is_noted() {
        // given
        var path = added("Jon Abara");
        // when
        program.get(path);
        // then
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(cast.as(Cast.JOB, () -> noted("customer:" + id))).isPositive();
    }

    @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

    private int noted(String subject) {
        return jdbc.sql("select count(*) from reading where subject = :subject and way = 'api'")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    private String added(String name) {
        return "/api/v1/customers/"
                + program.post(
                                "/api/v1/customers",
                                "{\"email\": \"" + email + "\", \"name\": \"" + name + "\"}")
                        .json()
                        .path("id")
                        .asString();
    }
}
