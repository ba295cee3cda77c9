package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Correspondence;
import heed.inbox.Inbox;
import heed.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class CorrectionsStoreTest {

    @Autowired Cast cast;
    @Autowired Cards cards;
    @Autowired Customers customers;
    @Autowired Corrections corrections;
    @Autowired Organisations organisations;
    @Autowired Addresses addresses;
    @Autowired Remarks remarks;
    @Autowired Correspondence correspondence;

    Viewer.Member ada;
    Inbox inbox;
    String domain;
    CustomerId kate;

    @BeforeEach
    void kate_writes_with_her_name_misspelt() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        domain = Cast.unique("rowan") + ".example.org";
        kate = writes("kate@" + domain, "Katherine Obrien");
    }

    @Test
    void a_signature_that_differs_is_offered_and_stands_once_somebody_agrees() {
        // given
        notice(
                new Traces(
                        "Katherine Obrien", List.of("Dr Katherine O'Brien", "Tel. 0431 1234567")));
        var open = cast.as(ada, () -> corrections.open(kate));
        assertThat(open)
                .extracting(Correction::field)
                .containsExactly(CardField.HONORIFIC, CardField.NAME);
        assertThat(cast.as(ada, () -> cards.of(kate)).name()).isEqualTo("Katherine Obrien");
        // when
        for (var correction : open) {
            cast.as(ada, () -> corrections.accept(kate, correction.id(), Source.SIGNATURE));
        }
        // then
        var card = cast.as(ada, () -> cards.of(kate));
        assertThat(card.name()).isEqualTo("Katherine O'Brien");
        assertThat(card.honorific()).isEqualTo("Dr");
        assertThat(card.entries().get(CardField.NAME).source()).isEqualTo(Source.SIGNATURE);
        assertThat(card.value(CardField.PHONE)).isEqualTo("0431 1234567");
    }

    @Test
    void what_was_dismissed_is_not_offered_again() {
        // given
        notice(new Traces("", List.of("Katherine O'Brien")));
        var offered = cast.as(ada, () -> corrections.open(kate)).getFirst();
        // when
        cast.as(ada, () -> dismissed(offered));
        notice(new Traces("", List.of("Katherine O'Brien")));
        // then
        assertThat(cast.as(ada, () -> corrections.open(kate))).isEmpty();
        assertThatThrownBy(() -> cast.as(ada, () -> dismissed(offered)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_wants_no_title_is_offered_none() {
        cast.as(
                ada,
                () ->
                        cards.write(
                                kate,
                                Map.of(
                                        CardField.HONORIFIC, Optional.of("Ms"),
                                        CardField.NAME, Optional.of("Katherine Obrien")),
                                Source.SAID));
        cast.as(
                ada,
                () ->
                        cards.write(
                                kate, Map.of(CardField.HONORIFIC, Optional.empty()), Source.SAID));
        notice(new Traces("", List.of("Dr Katherine Obrien")));
        assertThat(cast.as(ada, () -> corrections.open(kate))).isEmpty();
    }

    @Test
    void who_gave_no_name_at_first_is_called_by_the_first_that_they_give() {
        var jon = writes("jon@" + domain, "");
        cast.as(
                Cast.JOB,
                () -> {
                    corrections.notice(customers.find(jon), new Traces("Jon Abara", List.of()));
                    return jon;
                });
        assertThat(cast.as(ada, () -> customers.find(jon)).name()).isEqualTo("Jon Abara");
    }

    @Test
    void who_writes_from_the_domain_of_an_organisation_is_offered_to_belong_to_it() {
        // given
        var name = Cast.unique("Rowan & Finch");
        enter(kate, CardField.ORGANISATION, name);
        cast.as(ada, () -> domainAdded(kate, "@" + domain.toUpperCase()));
        // when
        var jon = writes("jon@" + domain, "Jon Abara");
        // then
        assertThat(cast.as(ada, () -> corrections.open(jon)))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualTo(name));
        assertThat(cast.as(ada, () -> organisations.of(jon))).isEmpty();
        enter(jon, CardField.ORGANISATION, name.toLowerCase());
        assertThat(cast.as(ada, () -> organisations.of(jon)).orElseThrow().customers())
                .isEqualTo(2);
    }

    @Test
    void where_anybody_gets_an_address_nobody_belongs_together() {
        enter(kate, CardField.ORGANISATION, "Rowan");
        for (var no : List.of("gmail.com", "no domain", "localhost")) {
            assertThatThrownBy(() -> cast.as(ada, () -> domainAdded(kate, no)))
                    .as(no)
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void an_address_is_one_customers_and_stands_first_once_mail_came_from_it() {
        // given
        var work = "work." + Cast.unique("kate") + "@" + domain;
        cast.as(ada, () -> added(kate, work));
        var jon = writes("jon@" + domain, "Jon Abara");
        // when, then
        assertThatThrownBy(() -> cast.as(ada, () -> added(jon, work)))
                .hasMessageContaining("has this address already");
        assertThatThrownBy(() -> cast.as(ada, () -> first(kate, work)))
                .hasMessageContaining("No mail has come from");
        assertThat(writes(work, "Kate")).isEqualTo(kate);
        cast.as(ada, () -> first(kate, work));
        assertThat(cast.as(ada, () -> addresses.of(kate)).getFirst().address()).isEqualTo(work);
        assertThatThrownBy(() -> cast.as(ada, () -> gone(kate, work)))
                .hasMessageContaining("Choose another one first");
        cast.as(ada, () -> gone(kate, "kate@" + domain));
        assertThat(cast.as(ada, () -> addresses.of(kate))).hasSize(1);
    }

    @Test
    void remarks_and_corrections_are_hidden_from_who_knows_nothing_of_them() {
        // given
        notice(new Traces("", List.of("Katherine O'Brien")));
        cast.as(ada, () -> remarks.add(kate, "Prefers the morning."));
        var stranger = cast.tom(cast.team());
        // when, then
        assertThat(cast.as(stranger, () -> corrections.open(kate))).isEmpty();
        assertThat(cast.as(stranger, () -> remarks.list(kate, null, 9))).isEmpty();
        assertThatThrownBy(() -> cast.as(stranger, () -> remarks.add(kate, "x")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cast.as(stranger, () -> added(kate, "x@" + domain)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void only_who_wrote_a_remark_takes_it_back() {
        // given
        var id = cast.as(ada, () -> remarks.add(kate, "Prefers the morning."));
        var team = ada.teams().iterator().next();
        var tom = cast.tom(new heed.access.Team(team, "", java.time.ZoneOffset.UTC));
        assertThat(cast.as(tom, () -> remarks.list(kate, null, 9))).hasSize(1);
        // when, then
        assertThatThrownBy(() -> cast.as(tom, () -> takenBack(id, tom)))
                .isInstanceOf(Refusal.class);
        cast.as(ada, () -> takenBack(id, ada));
        assertThat(cast.as(ada, () -> remarks.list(kate, null, 9))).isEmpty();
    }

    private void notice(Traces traces) {
        cast.as(
                Cast.JOB,
                () -> {
                    corrections.notice(customers.find(kate), traces);
                    return kate;
                });
    }

    private void enter(CustomerId id, CardField field, String value) {
        cast.as(ada, () -> cards.write(id, Map.of(field, Optional.of(value)), Source.SAID));
    }

    private boolean dismissed(Correction correction) {
        corrections.dismiss(kate, correction.id());
        return true;
    }

    private boolean domainAdded(CustomerId id, String domain) {
        organisations.addDomain(id, domain);
        return true;
    }

    private boolean added(CustomerId id, String address) {
        addresses.add(id, address);
        return true;
    }

    private boolean first(CustomerId id, String address) {
        addresses.makePrimary(id, address);
        return true;
    }

    private boolean gone(CustomerId id, String address) {
        addresses.remove(id, address);
        return true;
    }

    private boolean takenBack(RemarkId id, Viewer.Member who) {
        remarks.takeBack(kate, id, who);
        return true;
    }

    private CustomerId writes(String address, String name) {
        return cast.as(
                Cast.JOB,
                () -> {
                    var met = customers.met(address, name, "en");
                    correspondence.open(inbox, met.id(), "Chain", Instant.now());
                    return met.id();
                });
    }
}
