package heed.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.NextStep;
import heed.conversation.Ownership;
import heed.inbox.Inbox;
import heed.notice.Notices;
import heed.promise.PromiseId;
import heed.promise.Promises;
import heed.web.DeskClock;
import heed.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What presses while its owner is away is given on, and told; what can wait stays theirs. */
@DeskTest
class AbsencesStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Correspondence correspondence;
    @Autowired Ownership ownership;
    @Autowired Absences absences;
    @Autowired Promises promises;
    @Autowired RoutingRules rules;
    @Autowired Notices notices;
    @Autowired AbsenceSweep sweep;
    @Autowired Passing passing;

    private final Instant away = Instant.now().plus(Duration.ofDays(30));
    private final Instant back = away.plus(Duration.ofDays(7));

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;
    private Viewer.Member ada;
    private Viewer.Member ben;

    @BeforeEach
    void a_team() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        ada = cast.ada(team);
        ben = cast.member("Ben Fisk", Role.AGENT, team);
    }

    @Test
    void what_presses_goes_to_who_covers_and_what_can_wait_stays() {
        // given
        var pressing = hers(away.plus(Duration.ofDays(1)));
        var later = hers(back.plus(Duration.ofDays(1)));
        plan(ben.person());
        // when, then
        sweepAt(away.minusSeconds(60));
        assertThat(seen(pressing).owner()).isEqualTo(ada.person());
        sweepAt(away.plusSeconds(60));
        assertThat(seen(pressing).owner()).isEqualTo(ben.person());
        assertThat(seen(later).owner()).isEqualTo(ada.person());
        var event = cast.as(tom, () -> conversations.events(pressing)).getFirst();
        assertThat(event.kind()).isEqualTo("passed-on");
        assertThat(event.data()).containsEntry("from", "Ada Okoye").containsEntry("to", "Ben Fisk");
    }

    @Test
    void what_is_promised_for_while_they_are_away_is_given_on_though_the_rest_could_wait() {
        // given
        var promised = hers(back.plus(Duration.ofDays(1)));
        var later = hers(back.plus(Duration.ofDays(1)));
        var due = promise(promised, away.plus(Duration.ofDays(2)), ada);
        var far = promise(later, back.plus(Duration.ofDays(2)), ada);
        plan(ben.person());
        // when
        sweepAt(away.plusSeconds(60));
        sweepAt(away.plusSeconds(90));
        // then
        assertThat(seen(promised).owner()).isEqualTo(ben.person());
        assertThat(kept(due)).isEqualTo(ben.person());
        assertThat(seen(later).owner()).isEqualTo(ada.person());
        assertThat(kept(far)).isEqualTo(ada.person());
        assertThat(told(ben)).hasSize(1);
    }

    @Test
    void what_they_promised_in_a_conversation_of_a_colleague_becomes_the_colleague_s() {
        // given
        var toms = hers(back.plus(Duration.ofDays(1)));
        var due = promise(toms, away.plus(Duration.ofDays(2)), ada);
        cast.as(tom, () -> done(() -> ownership.give(toms, tom.person(), tom)));
        plan(ben.person());
        // when
        sweepAt(away.plusSeconds(60));
        sweepAt(away.plusSeconds(90));
        // then
        assertThat(seen(toms).owner()).isEqualTo(tom.person());
        assertThat(kept(due)).isEqualTo(tom.person());
        assertThat(told(tom)).anyMatch(one -> one.contains("What Ada Okoye promised in #"));
        assertThat(cast.as(tom, () -> conversations.events(toms)))
                .filteredOn(event -> event.kind().equals("dues-passed-on"))
                .hasSize(1);
    }

    @Test
    void without_a_cover_it_goes_to_the_team_by_its_rule_and_never_back_to_them() {
        // given
        var pressing = hers(away.plus(Duration.ofDays(1)));
        plan(null);
        cast.as(tom, () -> done(() -> rules.keep(team.id(), null, Way.TURNS, null, tom)));
        // when
        sweepAt(away.plusSeconds(60));
        // then
        assertThat(seen(pressing).owner()).isIn(ben.person(), tom.person());
    }

    @Test
    void a_cover_who_is_away_too_leaves_it_to_the_team() {
        // given
        var pressing = hers(away.plus(Duration.ofDays(1)));
        plan(ben.person());
        cast.as(ben, () -> absences.plan(new AbsenceWanted(ben.person(), away, back, null), ben));
        // when
        sweepAt(away.plusSeconds(60));
        // then
        assertThat(seen(pressing).owner()).isNull();
    }

    @Test
    void nothing_comes_back_by_itself_and_what_came_meanwhile_is_asked_for() {
        // given
        var pressing = hers(away.plus(Duration.ofDays(1)));
        plan(ben.person());
        sweepAt(away.plusSeconds(60));
        // when
        sweepAt(back.plusSeconds(60));
        // then
        assertThat(seen(pressing).owner()).isEqualTo(ben.person());
        assertThat(told(ben)).singleElement().asString().contains("while Ada Okoye is away");
        assertThat(told(ada)).hasSize(2).first().asString().contains("1 conversation was given on");
    }

    @Test
    void two_nodes_give_it_on_once() throws Exception {
        // given
        var pressing = hers(away.plus(Duration.ofDays(1)));
        plan(ben.person());
        // when
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                nodes.submit(() -> sweepAt(away.plusSeconds(60)));
            }
        }
        // then
        assertThat(cast.as(tom, () -> conversations.events(pressing)))
                .filteredOn(event -> event.kind().equals("passed-on"))
                .hasSize(1);
    }

    @Test
    void who_is_killed_between_two_of_them_leaves_the_rest_to_the_next() {
        // given
        var first = hers(away.plus(Duration.ofDays(1)));
        var second = hers(away.plus(Duration.ofDays(2)));
        plan(ben.person());
        // when: one is given on, and nothing more happens in that node
        DeskClock.at(
                away.plusSeconds(60),
                () ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        passing.passOn(
                                                passing.pressing().stream()
                                                        .filter(one ->
                                                                one.conversation().equals(first))
                                                        .findFirst()
                                                        .orElseThrow())));
        // then
        assertThat(seen(second).owner()).isEqualTo(ada.person());
        sweepAt(away.plusSeconds(90));
        assertThat(seen(first).owner()).isEqualTo(ben.person());
        assertThat(seen(second).owner()).isEqualTo(ben.person());
    }

    @Test
    void one_is_away_once_at_a_time_and_only_oneself_or_ones_lead_says_so() {
        plan(ben.person());
        assertRefused("absence-overlaps", ada, new AbsenceWanted(ada.person(), away, back, null));
        assertRefused(
                "not-allowed",
                ben,
                new AbsenceWanted(ada.person(), back, back.plusSeconds(9), null));
        var stranger = cast.tom(cast.team());
        assertRefused(
                "not-your-team",
                stranger,
                new AbsenceWanted(ada.person(), back, back.plusSeconds(9), null));
        assertRefused(
                "not-a-cover",
                ada,
                new AbsenceWanted(ada.person(), back, back.plusSeconds(9), stranger.person()));
        assertRefused("absence-times", ada, new AbsenceWanted(ada.person(), back, away, null));
    }

    private void assertRefused(String code, Viewer.Member by, AbsenceWanted wanted) {
        assertThatThrownBy(() -> cast.as(by, () -> absences.plan(wanted, by)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void plan(PersonId cover) {
        cast.as(ada, () -> absences.plan(new AbsenceWanted(ada.person(), away, back, cover), ada));
    }

    /** Ada's, with a next step at {@code at} and nobody who waits. */
    private ConversationId hers(Instant at) {
        var id = cast.conversation(inbox, "Bike", "Thanks, that is all.");
        cast.as(
                ada,
                () ->
                        done(() -> {
                            ownership.give(id, ada.person(), ada);
                            var step = new NextStep("Look again", at);
                            correspondence.answered(id, ada.person(), "Fine.", step, Instant.now());
                        }));
        return id;
    }

    private PromiseId promise(ConversationId id, Instant due, Viewer.Member by) {
        return cast.as(by, () -> promises.add(id, "I will call you", due, ZoneOffset.UTC, by));
    }

    private PersonId kept(PromiseId id) {
        return cast.as(tom, () -> promises.find(id)).owner();
    }

    private List<String> told(Viewer.Member person) {
        return cast.as(person, () -> notices.of(person, null, 10)).items().stream()
                .map(one -> one.notice().words())
                .toList();
    }

    private Conversation seen(ConversationId id) {
        return cast.as(tom, () -> conversations.find(id));
    }

    private void sweepAt(Instant then) {
        DeskClock.at(then, sweep::round);
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
