package heed.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationEvent;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Ownership;
import heed.inbox.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in finds its owner by the team's rule, in the transaction in which it comes. */
@DeskTest
class RoutingStoreTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired RoutingRules rules;
    @Autowired Skills skills;
    @Autowired Absences absences;
    @Autowired Ownership ownership;

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;
    private Viewer.Member ada;
    private Viewer.Member ben;

    @BeforeEach
    void a_team_of_three() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        ada = cast.ada(team);
        ben = cast.member("Ben Fisk", Role.AGENT, team);
    }

    @Test
    void without_a_rule_it_stays_with_the_team() {
        assertThat(owner(written())).isNull();
    }

    @Test
    void each_gets_one_in_turn_and_the_reason_is_kept() {
        // given
        rule(Way.TURNS, null);
        // when
        var counts =
                counts(List.of(written(), written(), written(), written(), written(), written()));
        // then
        assertThat(counts).containsOnlyKeys(tom.person(), ada.person(), ben.person());
        assertThat(counts.values()).containsOnly(2);
        assertThat(last(written()).data()).containsEntry("why", "next in turn");
    }

    @Test
    void what_comes_at_the_same_moment_is_given_fairly() throws Exception {
        // given
        rule(Way.TURNS, null);
        // when
        var all = new ArrayList<Future<ConversationId>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 32; i++) {
                all.add(threads.submit(this::written));
            }
        }
        var ids = new ArrayList<ConversationId>();
        for (var one : all) {
            ids.add(one.get());
        }
        // then
        var counts = counts(ids).values();
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(32);
        assertThat(counts.stream().mapToInt(Integer::intValue).max().orElse(0))
                .isLessThanOrEqualTo(
                        counts.stream().mapToInt(Integer::intValue).min().orElse(0) + 1);
    }

    @Test
    void by_load_nobody_gets_more_than_their_limit_whatever_comes_at_once() throws Exception {
        // given
        rule(Way.LOAD, 3);
        cast.as(ben, () -> done(() -> skills.take(ben.person(), new Taking(true, 1), ben)));
        // when
        var all = new ArrayList<Future<ConversationId>>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 10; i++) {
                all.add(threads.submit(this::written));
            }
        }
        var ids = new ArrayList<ConversationId>();
        for (var one : all) {
            ids.add(one.get());
        }
        // then
        var counts = counts(ids);
        assertThat(counts.get(ben.person())).isEqualTo(1);
        assertThat(counts.get(ada.person())).isEqualTo(3);
        assertThat(counts.get(tom.person())).isEqualTo(3);
        assertThat(counts.get(null)).isEqualTo(3);
    }

    @Test
    void who_is_away_or_pauses_gets_none() {
        // given
        rule(Way.TURNS, null);
        var now = Instant.now();
        cast.as(
                ada,
                () ->
                        absences.plan(
                                new AbsenceWanted(
                                        ada.person(),
                                        now.minusSeconds(60),
                                        now.plus(Duration.ofDays(2)),
                                        null),
                                ada));
        cast.as(ben, () -> done(() -> skills.take(ben.person(), new Taking(false, null), ben)));
        // when, then
        assertThat(counts(List.of(written(), written()))).containsOnlyKeys(tom.person());
    }

    @Test
    void a_skill_that_its_inbox_wants_decides_and_what_nobody_knows_stays_with_the_team() {
        // given
        rule(Way.TURNS, null);
        var skill = Cast.unique("bikes");
        cast.as(
                tom,
                () ->
                        done(() -> {
                            var all = new ArrayList<>(skills.wanted());
                            all.add(new Wanted(skill, "inbox", inbox.id().toString()));
                            skills.want(all, tom);
                        }));
        // when, then
        var unknown = written();
        assertThat(owner(unknown)).isNull();
        assertThat(last(unknown).kind()).isEqualTo("left-to-team");
        assertThat(last(unknown).data()).containsEntry("why", "nobody in the team knows " + skill);
        cast.as(tom, () -> done(() -> skills.know(ben.person(), List.of(skill), tom)));
        assertThat(counts(List.of(written(), written()))).containsOnlyKeys(ben.person());
    }

    @Test
    void a_tag_that_is_put_on_later_finds_who_knows_of_it_and_takes_it_from_nobody() {
        // given
        var skill = Cast.unique("brakes");
        var unknown = written();
        var hers = written();
        cast.as(tom, () -> done(() -> ownership.give(hers, ada.person(), tom)));
        rule(Way.TURNS, null);
        cast.as(
                tom,
                () ->
                        done(() -> {
                            var all = new ArrayList<>(skills.wanted());
                            all.add(new Wanted(skill, "tag", skill));
                            skills.want(all, tom);
                            skills.know(ben.person(), List.of(skill), tom);
                        }));
        // when, then
        tag(unknown, Cast.unique("other"));
        assertThat(owner(unknown)).isNull();
        tag(unknown, skill);
        tag(hers, skill);
        assertThat(owner(unknown)).isEqualTo(ben.person());
        assertThat(owner(hers)).isEqualTo(ada.person());
    }

    @Test
    void a_tag_finds_nobody_where_the_owner_is_said_in_the_same_breath() {
        // given
        var skill = Cast.unique("brakes");
        var id = written();
        rule(Way.TURNS, null);
        cast.as(
                tom,
                () ->
                        done(() -> {
                            var all = new ArrayList<>(skills.wanted());
                            all.add(new Wanted(skill, "tag", skill));
                            skills.want(all, tom);
                            skills.know(ben.person(), List.of(skill), tom);
                        }));
        // when
        api.as(ada)
                .patch(
                        "/api/v1/conversations/" + id,
                        "{\"tags\": [\"%s\"], \"owner\": \"me\"}".formatted(skill));
        // then
        assertThat(owner(id)).isEqualTo(ada.person());
        assertThat(cast.as(tom, () -> conversations.events(id)))
                .noneMatch(event -> event.data().containsValue(ben.person().toString()))
                .noneMatch(event -> event.data().containsValue(ben.name()));
    }

    private void tag(ConversationId id, String tag) {
        cast.as(
                ada,
                () ->
                        done(() -> {
                            var now = conversations.find(id);
                            conversations.describe(
                                    id, now.subject(), now.priority(), List.of(tag), ada);
                        }));
    }

    @Test
    void a_rule_of_the_inbox_goes_before_that_of_the_team() {
        // given
        rule(Way.TURNS, null);
        cast.as(tom, () -> done(() -> rules.keep(team.id(), inbox.id(), Way.PULL, null, tom)));
        // when, then
        assertThat(owner(written())).isNull();
        cast.as(tom, () -> done(() -> rules.forget(inbox.id(), tom)));
        assertThat(owner(written())).isNotNull();
    }

    @Test
    void an_answer_to_what_was_resolved_comes_back_to_the_same_person() {
        // given
        rule(Way.TURNS, null);
        var id = written();
        var before = owner(id);
        cast.as(Cast.JOB, () -> done(() -> states.resolve(id, "It came.", tom)));
        // when
        var customer = cast.as(tom, () -> conversations.find(id)).customerAddress();
        cast.receive(id, customer, "It broke again. What now?");
        // then
        var now = cast.as(tom, () -> conversations.find(id));
        assertThat(now.isOpen()).isTrue();
        assertThat(now.owner()).isEqualTo(before);
    }

    private void rule(Way way, Integer most) {
        cast.as(tom, () -> done(() -> rules.keep(team.id(), null, way, most, tom)));
    }

    private ConversationId written() {
        return cast.conversation(inbox, "Bike", "Where is my bike?");
    }

    private PersonId owner(ConversationId id) {
        return cast.as(tom, () -> conversations.find(id)).owner();
    }

    private Map<PersonId, Integer> counts(List<ConversationId> ids) {
        var counts = new HashMap<PersonId, Integer>();
        ids.forEach(id -> counts.merge(owner(id), 1, Integer::sum));
        return counts;
    }

    private ConversationEvent last(ConversationId id) {
        return cast.as(tom, () -> conversations.events(id)).getFirst();
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
