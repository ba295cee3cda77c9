package heed.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No due time passes silently: who keeps a promise is told before, and what is broken is marked
 * once.
 */
@DeskTest
class DueSweepStoreTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired Cast cast;
    @Autowired DueSweep sweep;
    @Autowired OutcomeStore outcomeStore;
    @Autowired Promises promises;
    @Autowired PromiseOutcomes outcomes;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member ada;
    private ConversationId id;

    /** A Wednesday, at eleven in Berlin. */
    private final Instant wednesday = Instant.parse("2031-03-05T10:00:00Z");

    @BeforeEach
    void mia_wrote() {
        team = cast.team();
        ada = cast.ada(team);
        id = cast.conversation(cast.inbox(team), "Call", "Can you call me?\n\nMia");
    }

    @Test
    void its_owner_is_told_first_then_the_lead_and_nobody_twice() {
        // given: due on Friday at noon, four and one opening hours before which somebody is told
        var promise = promised("Call Mia back", Instant.parse("2031-03-07T11:00:00Z"));
        // when, then
        at(Instant.parse("2031-03-06T14:59:59Z"));
        assertThat(told(promise)).isEmpty();
        at(Instant.parse("2031-03-06T15:00:00Z"));
        assertThat(told(promise)).containsExactly("owner");
        at(Instant.parse("2031-03-07T08:10:00Z"));
        assertThat(told(promise)).containsExactly("owner");
        at(Instant.parse("2031-03-07T10:00:01Z"));
        at(Instant.parse("2031-03-07T10:00:21Z"));
        assertThat(told(promise)).containsExactly("owner", "lead");
        assertThat(find(promise).state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void a_new_time_is_told_of_anew() {
        // given
        var promise = promised("Call Mia back", wednesday.plus(Duration.ofHours(3)));
        at(wednesday);
        assertThat(told(promise)).containsExactly("owner");
        // when
        var sooner = wednesday.plus(Duration.ofHours(2));
        DeskClock.at(wednesday, () -> as(() -> promises.move(promise, sooner, BERLIN, ada)));
        at(wednesday.plusSeconds(20));
        // then
        assertThat(told(promise)).containsExactly("owner", "owner");
    }

    @Test
    void what_counts_is_not_put_off_but_renewed() {
        // given
        var promise = promised("Call Mia back", wednesday);
        // when, then
        assertThatThrownBy(() ->
                        as(() -> promises.move(promise, wednesday.plusSeconds(60), BERLIN, ada)))
                .hasMessageContaining("later than they were told");
        assertThatThrownBy(() -> as(() -> promises.move(promise, null, BERLIN, ada)))
                .hasMessageContaining("Name a new one");
        assertThat(find(promise).due()).isEqualTo(wednesday);
    }

    @Test
    void when_its_time_has_passed_it_is_broken_and_the_row_rises() {
        // given
        var promise = promised("Call Mia back", wednesday);
        // when
        at(wednesday.plusSeconds(1));
        // then
        assertThat(find(promise).state()).isEqualTo(PromiseState.BROKEN);
        assertThat(find(promise).isOwed()).isTrue();
        var now = cast.as(ada, () -> conversations.find(id));
        assertThat(now.alarm()).isEqualTo("promise-broken");
        assertThat(now.nextStep().text()).contains("Tell them why it is late", "Call Mia back");
        assertThat(kinds(promise)).containsExactly("added", "broken");
    }

    @Test
    void two_nodes_at_once_and_one_that_was_killed_break_it_once() throws Exception {
        // given: a node that was killed in the middle of its transaction
        var promise = promised("Call Mia back", wednesday);
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () -> {
                                    outcomeStore.breakUp(promise, wednesday.plusSeconds(1));
                                    throw new IllegalStateException("killed");
                                }))
                .hasMessage("killed");
        assertThat(find(promise).state()).isEqualTo(PromiseState.OPEN);
        // when
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var all =
                    java.util.stream.IntStream.range(0, 4)
                            .<Future<?>>mapToObj(
                                    node -> nodes.submit(() -> at(wednesday.plusSeconds(1))))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
        // then
        assertThat(kinds(promise)).containsExactly("added", "broken");
        assertThat(events("promise-broken")).isEqualTo(1);
    }

    @Test
    void a_broken_one_stays_broken_and_its_customer_is_told_with_a_word() {
        // given
        var promise = promised("Call Mia back", wednesday);
        at(wednesday.plusSeconds(1));
        // when, then
        assertThatThrownBy(() -> as(() -> outcomes.keep(promise, null, ada)))
                .hasMessageContaining("broken");
        assertThatThrownBy(() -> as(() -> outcomes.withdraw(promise, "Not needed", ada)))
                .hasMessageContaining("broken");
        assertThatThrownBy(() -> as(() -> outcomes.tell(promise, " ", ada)))
                .hasMessageContaining("why");
        as(() -> outcomes.tell(promise, "Told her on the phone", ada));
        assertThat(find(promise).isOwed()).isFalse();
        assertThat(find(promise).state()).isEqualTo(PromiseState.BROKEN);
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        "update promise set state = 'kept', settled_at = now(), settled_by = :ada where id = :id")
                                                .param("ada", ada.person().value())
                                                .param("id", promise.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void one_that_is_renewed_in_time_shows_its_chain_and_is_not_broken() {
        // given
        var promise = promised("Send the invoice", wednesday);
        var later = wednesday.plus(Duration.ofDays(2));
        // when
        var next = new PromiseId[1];
        DeskClock.at(
                wednesday.minusSeconds(60),
                () ->
                        as(() -> {
                            next[0] =
                                    outcomes.renew(
                                            promise, later, BERLIN, "The printer broke", ada);
                        }));
        at(wednesday.plusSeconds(1));
        // then
        assertThat(find(promise).state()).isEqualTo(PromiseState.RENEWED);
        assertThat(find(promise).settled().successor()).isEqualTo(next[0]);
        assertThat(find(promise).settled().reason()).isEqualTo("The printer broke");
        assertThat(find(next[0]).due()).isEqualTo(later);
        assertThat(find(next[0]).state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void nothing_is_resolved_while_something_is_owed_not_even_around_the_desk() {
        // given
        var promise = promised("Call Mia back", wednesday);
        // when, then
        assertThatThrownBy(() -> as(() -> states.resolve(id, "She will not mind", ada)))
                .isInstanceOf(PromisesOpen.class)
                .hasMessageContaining("Call Mia back");
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        update conversation
                                                           set state = 'resolved', resolved_at = now(), next_step = null,
                                                               next_step_at = null, reply_due_at = null, waiting_since = null,
                                                               resolved_because = 'because'
                                                         where id = :id
                                                        """)
                                                .param("id", id.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("we owe something");
        as(() -> outcomes.withdraw(promise, "She called us", ada));
        as(() -> states.resolve(id, "She called us", ada));
    }

    @Test
    void whom_we_owe_something_is_no_spam() {
        // given
        var promise = promised("Call Mia back", wednesday);
        // when, then
        assertThatThrownBy(() -> as(() -> states.markSpam(id, ada)))
                .isInstanceOf(PromisesOpen.class)
                .hasMessageContainingAll("Call Mia back", "mark it as spam");
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        update conversation
                                                           set state = 'spam', next_step = null, next_step_at = null,
                                                               reply_due_at = null, waiting_since = null
                                                         where id = :id
                                                        """)
                                                .param("id", id.value())
                                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("we owe something");
        as(() -> outcomes.withdraw(promise, "Nobody we know", ada));
        as(() -> states.markSpam(id, ada));
    }

    private PromiseId promised(String text, Instant at) {
        return cast.as(ada, () -> promises.add(id, text, at, BERLIN, ada));
    }

    private void at(Instant then) {
        DeskClock.at(then, sweep::round);
    }

    private void as(Runnable work) {
        cast.as(
                ada,
                () -> {
                    work.run();
                    return true;
                });
    }

    private Promise find(PromiseId promise) {
        return cast.as(ada, () -> promises.find(promise));
    }

    private List<String> told(PromiseId promise) {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select what from promise_telling where promise = :id order by at")
                                .param("id", promise.value())
                                .query(String.class)
                                .list());
    }

    private List<String> kinds(PromiseId promise) {
        return cast.as(
                ada,
                () ->
                        jdbc.sql("select kind from promise_event where promise = :id order by id")
                                .param("id", promise.value())
                                .query(String.class)
                                .list());
    }

    private long events(String kind) {
        return cast.as(ada, () -> conversations.events(id)).stream()
                .filter(event -> event.kind().equals(kind))
                .count();
    }
}
