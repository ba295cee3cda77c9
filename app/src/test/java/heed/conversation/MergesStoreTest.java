package heed.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Viewer;
import heed.message.Message;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class MergesStoreTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired People people;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Ownership ownership;
    @Autowired Merges merges;
    @Autowired Messages messages;

    @Test
    void what_was_merged_is_read_in_one_thread_and_waits_as_one() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var inbox = cast.inbox(team);
        var older = cast.conversation(inbox, "Parcel", "Where is it?");
        var newer = cast.conversation(inbox, "Parcel again", "Still nothing.");
        cast.as(tom, run(() -> states.resolve(older, "It came", tom)));
        // when
        cast.as(tom, run(() -> merges.merge(newer, older, true, tom)));
        // then
        var whole = cast.as(tom, () -> conversations.find(older));
        assertThat(whole.state()).isEqualTo(State.OPEN);
        assertThat(whole.waitingSince()).isNotNull();
        assertThat(whole.messages()).isEqualTo(2);
        assertThat(cast.as(tom, () -> messages.thread(older)))
                .extracting(Message::body)
                .containsExactly("Where is it?", "Still nothing.");
        assertThat(cast.as(tom, () -> conversations.find(newer)).mergedInto()).isEqualTo(older);
    }

    @Test
    void who_was_answered_later_in_the_other_part_waits_no_more() {
        // given
        var tom = cast.tom(cast.team());
        var both = waitingAndAnswered(tom);
        // when
        cast.as(tom, run(() -> merges.merge(both.getFirst(), both.getLast(), true, tom)));
        // then
        var whole = cast.as(tom, () -> conversations.find(both.getLast()));
        assertThat(whole.waitingSince()).isNull();
        assertThat(whole.replyDueAt()).isNull();
        assertThat(whole.nextStep().text()).isEqualTo("See whether it is solved");
        // when
        cast.as(tom, run(() -> merges.undo(both.getFirst(), tom)));
        // then
        assertThat(cast.as(tom, () -> conversations.find(both.getFirst())).waitingSince())
                .isNotNull();
    }

    @Test
    void who_wrote_again_after_that_answer_waits_since_then() {
        // given
        var tom = cast.tom(cast.team());
        var both = waitingAndAnswered(tom);
        var again = cast.receive(both.getFirst(), "mia@example.org", "And now?");
        var at = cast.as(tom, () -> messages.find(again)).at();
        // when
        cast.as(tom, run(() -> merges.merge(both.getFirst(), both.getLast(), true, tom)));
        // then
        var whole = cast.as(tom, () -> conversations.find(both.getLast()));
        assertThat(whole.waitingSince()).isEqualTo(at);
        assertThat(whole.replyDueAt()).isNotNull();
    }

    @Test
    void a_note_in_the_other_part_answers_nobody() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var inbox = cast.inbox(team);
        var source = cast.conversation(inbox, "Parcel", "Where is it?");
        var target = cast.conversation(inbox, "Parcel again", "Still nothing.");
        api.as(tom).post("/api/v1/conversations/" + target + "/notes", "{\"text\": \"Ask Ben.\"}");
        var since = cast.as(tom, () -> conversations.find(source)).waitingSince();
        // when
        cast.as(tom, run(() -> merges.merge(source, target, true, tom)));
        // then
        assertThat(cast.as(tom, () -> conversations.find(target)).waitingSince()).isEqualTo(since);
    }

    /** One in which Mia waits, and another in which she was answered after that. */
    private List<ConversationId> waitingAndAnswered(Viewer.Member tom) {
        var inbox = cast.inbox(people.team(tom.teams().iterator().next()));
        var waits = cast.conversation(inbox, "Parcel", "Where is it?");
        var answered = cast.conversation(inbox, "Parcel again", "Still nothing.");
        var reply =
                api.as(tom)
                        .post(
                                "/api/v1/conversations/" + answered + "/replies",
                                "{\"text\": \"It comes on Monday, Mia.\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return List.of(waits, answered);
    }

    @Test
    void a_message_for_what_was_merged_arrives_where_it_is_part_of() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var inbox = cast.inbox(team);
        var target = cast.conversation(inbox, "Parcel", "Where is it?");
        var source = cast.conversation(inbox, "Parcel again", "Still nothing.");
        cast.as(tom, run(() -> merges.merge(source, target, true, tom)));
        // when
        var id = cast.receive(source, "mia@example.org", "And a third time.");
        // then
        assertThat(cast.as(tom, () -> messages.find(id)).conversation()).isEqualTo(target);
    }

    @Test
    void conversations_of_two_customers_are_merged_only_when_somebody_confirms_it() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var inbox = cast.inbox(team);
        var target = cast.conversation(inbox, "Parcel", "Where is it?");
        var source = cast.conversation(inbox, "Parcel again", "Still nothing.");
        // when, then
        assertThatThrownBy(() -> cast.as(tom, run(() -> merges.merge(source, target, false, tom))))
                .isInstanceOf(Refusal.class)
                .extracting("code")
                .isEqualTo("customers-differ");
    }

    @Test
    void nobody_merges_what_they_cannot_see() {
        // given
        var hers = cast.team();
        var ada = cast.ada(hers);
        var target = cast.conversation(cast.inbox(hers), "Parcel", "Where is it?");
        var foreign = cast.conversation(cast.inbox(cast.team()), "Secret", "Not for Ada.");
        // when, then
        for (var pair : List.of(List.of(foreign, target), List.of(target, foreign))) {
            assertThatThrownBy(() ->
                            cast.as(
                                    ada,
                                    run(() ->
                                            merges.merge(
                                                    pair.getFirst(), pair.getLast(), true, ada))))
                    .isInstanceOf(Refusal.class)
                    .extracting("code")
                    .isEqualTo("no-such-conversation");
        }
    }

    @Test
    void what_is_merged_across_teams_returns_to_its_own_team() {
        // given
        var one = cast.team();
        var other = cast.team();
        var tom = cast.tom(one, other);
        var ada = cast.ada(one);
        var target = cast.conversation(cast.inbox(one), "Parcel", "Where is it?");
        var source = cast.conversation(cast.inbox(other), "Parcel again", "Still nothing.");
        // when
        cast.as(tom, run(() -> merges.merge(source, target, true, tom)));
        // then
        assertThat(cast.as(ada, () -> messages.thread(target))).hasSize(2);
        // when
        cast.as(ada, run(() -> merges.undo(source, ada)));
        // then
        assertThat(cast.as(ada, () -> messages.thread(target))).hasSize(1);
        assertThatThrownBy(() -> cast.as(ada, () -> conversations.find(source)))
                .isInstanceOf(Refusal.class);
        assertThat(cast.as(tom, () -> conversations.find(source)).team()).isEqualTo(other.id());
    }

    @Test
    void after_the_work_went_on_undoing_gives_the_source_back_and_keeps_the_work() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var inbox = cast.inbox(team);
        var target = cast.conversation(inbox, "Parcel", "Where is it?");
        var source = cast.conversation(inbox, "Parcel again", "Still nothing.");
        var before = cast.as(tom, () -> Stood.of(conversations.find(source)));
        cast.as(tom, run(() -> merges.merge(source, target, true, tom)));
        cast.as(tom, run(() -> states.resolve(target, "It came", tom)));
        // when
        cast.as(tom, run(() -> merges.undo(source, tom)));
        // then
        assertThat(cast.as(tom, () -> Stood.of(conversations.find(source)))).isEqualTo(before);
        var rest = cast.as(tom, () -> conversations.find(target));
        assertThat(rest.state()).isEqualTo(State.RESOLVED);
        assertThat(rest.messages()).isEqualTo(1);
        assertThat(rest.excerpt()).isEqualTo("Where is it?");
    }

    @Test
    void random_merges_and_undos_return_to_the_exact_start() {
        // given
        var random = new Random(20261122);
        for (int round = 0; round < 12; round++) {
            var team = cast.team();
            var tom = cast.tom(team, cast.team());
            var all = variedConversations(tom, team, random);
            var start = standing(all, tom);
            var merged = new ArrayList<ConversationId>();
            // when
            for (int step = 0; step < 25; step++) {
                mergeOrUndo(all, merged, tom, random);
            }
            while (!merged.isEmpty()) {
                undo(merged.remove(random.nextInt(merged.size())), tom);
            }
            // then
            assertThat(standing(all, tom)).as("round %d", round).isEqualTo(start);
        }
    }

    private void mergeOrUndo(
            List<ConversationId> all,
            List<ConversationId> merged,
            Viewer.Member tom,
            Random random) {
        if (!merged.isEmpty() && random.nextInt(3) == 0) {
            undo(merged.remove(random.nextInt(merged.size())), tom);
            return;
        }
        var source = all.get(random.nextInt(all.size()));
        var target = all.get(random.nextInt(all.size()));
        if (!source.equals(target) && !merged.contains(source) && !merged.contains(target)) {
            cast.as(tom, run(() -> merges.merge(source, target, true, tom)));
            merged.add(source);
        }
    }

    private void undo(ConversationId source, Viewer.Member tom) {
        cast.as(tom, run(() -> merges.undo(source, tom)));
    }

    private List<ConversationId> variedConversations(
            Viewer.Member tom, heed.access.Team team, Random random) {
        var inbox = cast.inbox(team);
        var all = new ArrayList<ConversationId>();
        for (int i = 0; i < 6; i++) {
            var id = cast.conversation(inbox, "Parcel " + i, "Words " + i);
            all.add(id);
            var later = Instant.now().plus(Duration.ofHours(1 + random.nextInt(50)));
            switch (random.nextInt(5)) {
                case 0 -> cast.as(tom, run(() -> states.resolve(id, "It came", tom)));
                case 1 -> cast.as(tom, run(() -> states.snooze(id, later, tom)));
                case 2 -> cast.as(tom, run(() -> ownership.give(id, tom.person(), tom)));
                case 3 ->
                        cast.as(
                                tom,
                                run(() ->
                                        conversations.plan(
                                                id,
                                                new NextStep(
                                                        "Look again",
                                                        later.truncatedTo(ChronoUnit.SECONDS)),
                                                tom)));
                default -> cast.receive(id, "mia@example.org", "More words " + i);
            }
        }
        return all;
    }

    private Map<ConversationId, Stood> standing(List<ConversationId> all, Viewer.Member tom) {
        var standing = new HashMap<ConversationId, Stood>();
        cast.as(
                tom,
                run(() -> all.forEach(id -> standing.put(id, Stood.of(conversations.find(id))))));
        return standing;
    }

    private static Supplier<Boolean> run(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
