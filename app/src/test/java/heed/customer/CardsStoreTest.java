package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class CardsStoreTest {

    @Autowired Cast cast;
    @Autowired Cards cards;
    @Autowired Customers customers;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;

    Viewer.Member ada;
    Viewer.Member stranger;
    CustomerId mia;

    @BeforeEach
    void mia_writes_to_adas_team() {
        var team = cast.team();
        ada = cast.ada(team);
        stranger = cast.member("Noor Haddad", heed.access.Role.LEAD, cast.team());
        var id = cast.conversation(cast.inbox(team), "Chain", "It squeaks.");
        mia = cast.as(ada, () -> conversations.find(id)).customer();
    }

    @Test
    void the_first_mail_leaves_what_was_observed_in_it() {
        // when
        var card = cast.as(ada, () -> cards.of(mia));
        // then
        assertThat(card.name()).isEqualTo("Mia Brandt");
        assertThat(card.language()).isEqualTo("en");
        assertThat(card.entries().values()).allMatch(entry -> entry.source() == Source.OBSERVED);
    }

    @Test
    void what_ada_enters_stands_with_her_name_and_shows_in_lists() {
        // when
        var card =
                cast.as(
                        ada,
                        () ->
                                cards.write(
                                        mia,
                                        Map.of(
                                                CardField.NAME, Optional.of("Mia Brandt-Özil"),
                                                CardField.FORMALITY, Optional.of("formal")),
                                        Source.SAID));
        // then
        assertThat(card.formality()).isEqualTo(Card.Formality.FORMAL);
        assertThat(card.entries().get(CardField.NAME).personName()).isEqualTo("Ada Okoye");
        assertThat(cast.as(stranger, () -> customers.find(mia)).name())
                .isEqualTo("Mia Brandt-Özil");
    }

    @Test
    void nothing_is_entered_twice() {
        // given
        var casual = Map.of(CardField.FORMALITY, Optional.of("casual"));
        cast.as(ada, () -> cards.write(mia, casual, Source.SAID));
        int before = cast.as(ada, () -> cards.history(mia)).size();
        // when
        cast.as(ada, () -> cards.write(mia, casual, Source.SAID));
        cast.as(ada, () -> cards.write(mia, casual, Source.IMPORTED));
        // then
        assertThat(cast.as(ada, () -> cards.history(mia))).hasSize(before);
    }

    @Test
    void who_sees_no_conversation_of_theirs_sees_a_name_and_changes_nothing() {
        var wish = Map.of(CardField.ACCESSIBILITY, Optional.of("Screen reader"));
        cast.as(ada, () -> cards.write(mia, wish, Source.SAID));
        // when, then
        var card = cast.as(stranger, () -> cards.of(mia));
        assertThat(card.name()).isEqualTo("Mia Brandt");
        assertThat(card.entries()).isEmpty();
        assertThatThrownBy(() -> cast.as(stranger, () -> cards.write(mia, wish, Source.SAID)))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).code())
                .isEqualTo("not-your-customer");
        var forced =
                cast.as(
                        stranger,
                        () ->
                                jdbc.sql("update customer set name = 'X' where id = :id")
                                        .param("id", mia.value())
                                        .update());
        assertThat(forced).isZero();
    }

    @Test
    void what_was_said_cannot_be_made_unsaid_in_the_database() {
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () -> jdbc.sql("update customer_entry set value = 'x'").update()))
                .hasMessageContaining("customer_entry");
        assertThatThrownBy(
                        () -> cast.as(ada, () -> jdbc.sql("delete from customer_entry").update()))
                .hasMessageContaining("customer_entry");
    }

    @Test
    void who_enters_a_customer_by_hand_knows_them() {
        // when
        var jon =
                cast.as(
                        stranger,
                        () ->
                                customers.introduce(
                                        Cast.unique("jon") + "@example.org", "Jon Abara", "en"));
        // then
        assertThat(cast.as(stranger, () -> cards.of(jon.id())).language()).isEqualTo("en");
        assertThat(cast.as(ada, () -> cards.of(jon.id())).language()).isNull();
    }
}
