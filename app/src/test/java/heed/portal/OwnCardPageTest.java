package heed.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.customer.Card;
import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.CustomerId;
import heed.customer.Duplicates;
import heed.customer.Remarks;
import heed.customer.Source;
import heed.inbox.Inbox;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class OwnCardPageTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Cards cards;
    @Autowired CardLinks links;
    @Autowired Remarks remarks;
    @Autowired Duplicates duplicates;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;

    Viewer.Member ada;
    Inbox inbox;
    CustomerId mia;
    String link;

    @BeforeEach
    void mia_was_given_a_link_to_her_card() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        mia = writes();
        link = made(mia);
    }

    @Test
    void she_sees_all_that_is_kept_about_her_and_where_it_comes_from() {
        // given
        enter(mia, CardField.ACCESSIBILITY, "Screen reader");
        cast.as(ada, () -> remarks.add(mia, "Rides to work."));
        // when
        var page = api.anonymous().get(link);
        // then
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Mia Brandt", "Screen reader", "You said so to Ada Okoye")
                .contains("Rides to work.", "Taken from how you write", "@example.org");
    }

    @Test
    void what_she_chooses_stands_over_everything_and_what_she_leaves_keeps_its_source() {
        // when
        var answer = change(link, "name=Mia+Brandt-%C3%96zil&formality=formal&language=en");
        // then
        assertThat(answer.status()).isEqualTo(302);
        Card card = cast.as(ada, () -> cards.of(mia));
        assertThat(card.name()).isEqualTo("Mia Brandt-Özil");
        assertThat(card.entries().get(CardField.NAME).source()).isEqualTo(Source.CHOSEN);
        assertThat(card.entries().get(CardField.LANGUAGE).source()).isEqualTo(Source.OBSERVED);
        assertThat(card.formality()).isEqualTo(Card.Formality.FORMAL);
    }

    @Test
    void the_whole_page_speaks_the_language_that_she_chooses() {
        // when
        change(link, "name=Mia+Brandt&formality=formal&language=de");
        // then
        var page = api.anonymous().get(link).body();
        assertThat(page)
                .contains("<html lang=\"de\"", "Was wir über Sie aufbewahren", ">förmlich</option>")
                .contains("Hier von Ihnen gewählt", "value=\"formal\"")
                .doesNotContain("Your ", "We write", "Keep this", "as it comes");
        assertThat(change(link, "zone=Mars%2FOlympus").body()).contains("nicht speichern");
    }

    @Test
    void what_cannot_be_kept_is_told_on_the_page() {
        assertThat(change(link, "zone=Mars%2FOlympus").status()).isEqualTo(422);
        assertThat(change(link, "name=").body()).contains("name as they write it");
    }

    @Test
    void she_cannot_say_where_she_belongs_or_what_her_addresses_are() {
        change(link, "organisation=Rowan&email=x%40example.org&name=Mia");
        var card = cast.as(ada, () -> cards.of(mia));
        assertThat(card.value(CardField.ORGANISATION)).isNull();
        assertThat(card.name()).isEqualTo("Mia");
    }

    @Test
    void opening_it_changes_nothing_and_leaks_nothing() {
        var before = cast.as(ada, () -> cards.look(mia));
        var page = api.anonymous().get(link);
        assertThat(cast.as(ada, () -> cards.look(mia))).isEqualTo(before);
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("href=\"http");
    }

    @Test
    void no_letter_of_it_can_be_changed() {
        var token = link.substring("/card/".length());
        var bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            var other = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(api.anonymous().get("/card/" + other).status())
                    .as("byte " + i)
                    .isEqualTo(404);
            bytes[i] ^= 1;
        }
        for (var other : new String[] {token + "=", token + "A", token.substring(1), "x"}) {
            assertThat(api.anonymous().get("/card/" + other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void a_link_opens_one_card_and_the_database_shows_no_other() {
        // given
        var jon = writes();
        enter(jon, CardField.ACCESSIBILITY, "Jon's own matter");
        // when
        var seen =
                new org.springframework.transaction.support.TransactionTemplate(transactions)
                        .execute(status -> {
                            jdbc.sql("select set_config('heed.customer', :id, true)")
                                    .param("id", mia.toString())
                                    .query((row, number) -> 1)
                                    .list();
                            return jdbc.sql(
                                            """
                                            select customer from customer_entry
                                             union
                                            select customer from customer_address
                                             union
                                            select id from customer
                                            """)
                                    .query(java.util.UUID.class)
                                    .list();
                        });
        // then
        assertThat(seen).containsExactly(mia.value());
        assertThat(api.anonymous().get(link).body()).doesNotContain("Jon&#39;s own matter");
    }

    @Autowired org.springframework.transaction.PlatformTransactionManager transactions;

    @Test
    void it_ends_when_somebody_ends_it_and_after_thirty_days() {
        var old = new String[1];
        DeskClock.at(
                Instant.now().minus(Duration.ofDays(30)).minusSeconds(5), () -> old[0] = made(mia));
        assertThat(api.anonymous().get(old[0]).status()).isEqualTo(404);
        var open = cast.as(ada, () -> links.open(mia));
        assertThat(open).hasSize(1);
        cast.as(
                ada,
                () -> {
                    links.end(mia, open.getFirst().id(), ada);
                    return true;
                });
        assertThat(api.anonymous().get(link).status()).isEqualTo(404);
        assertThat(change(link, "name=X").status()).isEqualTo(404);
    }

    @Test
    void a_link_of_before_opens_nothing_once_customers_were_merged_or_separated() {
        // given
        var twin = writes();
        var ofTwin = made(twin);
        // when, then
        cast.as(
                ada,
                () -> {
                    duplicates.merge(twin, mia, ada);
                    return true;
                });
        assertThat(api.anonymous().get(link).status()).isEqualTo(404);
        assertThat(api.anonymous().get(ofTwin).status()).isEqualTo(404);
        var together = made(twin);
        assertThat(api.anonymous().get(together).status()).isEqualTo(200);
        cast.as(
                ada,
                () -> {
                    duplicates.separate(twin, ada);
                    return true;
                });
        assertThat(api.anonymous().get(together).status()).isEqualTo(404);
        assertThat(api.anonymous().get(link).status()).isEqualTo(404);
    }

    @Test
    void it_changes_only_so_much_within_an_hour() {
        for (int i = 0; i < 20; i++) {
            assertThat(change(link, "name=Mia+" + i).status()).isEqualTo(302);
        }
        assertThat(change(link, "name=Mia+again").status()).isEqualTo(429);
        assertThat(cast.as(ada, () -> cards.of(mia)).name()).isEqualTo("Mia 19");
    }

    @Test
    void who_works_here_cannot_speak_as_the_customer() {
        var browser = api.browser(ada);
        assertThat(browser.get(link).body()).contains("for looking only");
        var answer =
                browser.post(link, "name=X", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(cast.as(ada, () -> cards.of(mia)).name()).isEqualTo("Mia Brandt");
    }

    @Test
    void only_who_knows_her_makes_a_link_and_sees_that_there_is_one() {
        var stranger = cast.tom(cast.team());
        assertThat(cast.as(stranger, () -> links.open(mia))).isEmpty();
        var browser = api.browser(stranger);
        var answer =
                browser.post(
                        "/customers/" + mia + "/links",
                        "",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(403);
    }

    private Api.Answer change(String where, String form) {
        return api.anonymous()
                .post(where, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private String made(CustomerId id) {
        return cast.as(ada, () -> links.make(id, ada));
    }

    private void enter(CustomerId id, CardField field, String value) {
        cast.as(ada, () -> cards.write(id, Map.of(field, Optional.of(value)), Source.SAID));
    }

    private CustomerId writes() {
        var id = cast.conversation(inbox, "Chain", "It squeaks.");
        return cast.as(ada, () -> conversations.find(id)).customer();
    }
}
