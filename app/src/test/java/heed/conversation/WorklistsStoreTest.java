package heed.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.web.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class WorklistsStoreTest {

    @Autowired Cast cast;
    @Autowired Worklists worklists;
    @Autowired Tallies tallies;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Ownership ownership;
    @Autowired SavedViews views;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private Inbox inbox;

    @BeforeEach
    void a_team_with_an_inbox() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
    }

    @Test
    void no_row_comes_twice_and_none_is_missed_while_others_change() {
        // given
        var still = many(20);
        var moving = many(20);
        var random = new Random(7);
        var seen = new ArrayList<ConversationId>();
        @Nullable Cursor after = null;
        // when
        do {
            var page = page(Worklist.TEAM, after, 5);
            page.forEach(one -> seen.add(one.id()));
            after =
                    page.isEmpty()
                            ? null
                            : new Cursor(page.getLast().needAt(), page.getLast().id().value());
            var changed = moving.get(random.nextInt(moving.size()));
            plan(changed, Instant.now().plus(Duration.ofHours(random.nextInt(100))));
        } while (after != null);
        // then
        assertThat(seen).containsAll(still);
        assertThat(seen.stream().filter(still::contains)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_due_at_the_same_instant_is_paged_through_as_well() {
        // given
        var all = many(12);
        var at = Instant.parse("2030-01-01T09:00:00Z");
        all.forEach(id -> plan(id, at));
        // when
        var first = page(Worklist.TEAM, null, 5);
        var second = page(Worklist.TEAM, cursor(first), 5);
        var third = page(Worklist.TEAM, cursor(second), 5);
        // then
        assertThat(
                        List.of(first, second, third).stream()
                                .flatMap(List::stream)
                                .map(Conversation::id))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @EnumSource(Worklist.class)
    void no_list_holds_anything_of_another_team(Worklist list) {
        // given
        var tom = cast.tom(cast.team());
        many(3);
        // when
        var seen = cast.as(tom, () -> worklists.page(list, ConversationFilter.NONE, null, 50, tom));
        // then
        assertThat(seen).isEmpty();
    }

    @Test
    void what_is_snoozed_is_out_of_sight_and_counted_apart() {
        // given
        var all = many(3);
        cast.as(
                ada,
                () -> {
                    states.snooze(all.getFirst(), Instant.now().plus(Duration.ofDays(2)), ada);
                    return ada;
                });
        // when
        var tally = cast.as(ada, () -> tallies.of(ada));
        // then
        assertThat(page(Worklist.TEAM, null, 50))
                .extracting(Conversation::id)
                .doesNotContain(all.getFirst());
        assertThat(page(Worklist.SNOOZED, null, 50))
                .extracting(Conversation::id)
                .containsExactly(all.getFirst());
        assertThat(tally.team()).isEqualTo(2);
        assertThat(tally.unassigned()).isEqualTo(2);
        assertThat(tally.snoozed()).isEqualTo(1);
    }

    @Test
    void the_counts_are_what_the_lists_hold_before_and_after_folding() {
        // given
        var all = many(5);
        cast.as(
                ada,
                () -> {
                    ownership.give(all.get(0), ada.person(), ada);
                    ownership.give(all.get(1), ada.person(), ada);
                    states.resolve(all.get(1), "It came", ada);
                    return ada;
                });
        // when
        var before = cast.as(ada, () -> tallies.of(ada));
        cast.as(
                Cast.JOB,
                () -> {
                    tallies.fold();
                    return ada;
                });
        var after = cast.as(ada, () -> tallies.of(ada));
        // then
        assertThat(before).isEqualTo(after);
        assertThat(after.team()).isEqualTo(page(Worklist.TEAM, null, 50).size()).isEqualTo(4);
        assertThat(after.mine()).isEqualTo(page(Worklist.MINE, null, 50).size()).isEqualTo(1);
        assertThat(after.unassigned())
                .isEqualTo(page(Worklist.UNASSIGNED, null, 50).size())
                .isEqualTo(3);
    }

    @Test
    void a_woken_conversation_needs_somebody_now() {
        // given
        var id = many(1).getFirst();
        plan(id, Instant.now().plus(Duration.ofDays(9)));
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update conversation set snoozed_until = now(), reply_due_at = null where id = :id")
                                .param("id", id.value())
                                .update());
        // when
        cast.as(Cast.JOB, states::wake);
        // then
        assertThat(page(Worklist.NEEDED, null, 50))
                .extracting(Conversation::id)
                .containsExactly(id);
    }

    @Test
    void a_list_is_narrowed_by_what_an_address_says() {
        // given
        var all = many(3);
        cast.as(
                ada,
                () -> {
                    conversations.describe(
                            all.get(1), "Refund", Priority.HIGH, List.of("refund"), ada);
                    return ada;
                });
        // when
        var narrowed =
                cast.as(
                        ada,
                        () ->
                                worklists.page(
                                        Worklist.TEAM,
                                        ConversationFilter.of(
                                                Map.of(
                                                        "tag",
                                                        "refund",
                                                        "priority",
                                                        "high",
                                                        "owner",
                                                        "nobody")),
                                        null,
                                        50,
                                        ada));
        // then
        assertThat(narrowed).extracting(Conversation::id).containsExactly(all.get(1));
    }

    @Test
    void a_view_is_its_keepers_own_or_its_teams() {
        // given
        var tom = cast.tom(cast.team());
        var eve = cast.member("Eve Marsh", heed.access.Role.AGENT);
        var filter = ConversationFilter.of(Map.of("tag", "refund"));
        // when
        cast.as(ada, () -> views.keep("Mine", null, Worklist.TEAM, filter, ada));
        cast.as(
                ada,
                () -> views.keep("Ours", ada.teams().iterator().next(), Worklist.ALL, filter, ada));
        // then
        assertThat(cast.as(ada, () -> views.of(ada)))
                .extracting(SavedView::name)
                .containsExactly("Mine", "Ours");
        assertThat(cast.as(ada, () -> views.of(ada)).getFirst().filter()).isEqualTo(filter);
        assertThat(cast.as(tom, () -> views.of(tom))).isEmpty();
        assertThat(cast.as(eve, () -> views.of(eve))).isEmpty();
    }

    private List<ConversationId> many(int count) {
        return cast.as(
                Cast.JOB,
                () -> {
                    var ids = new ArrayList<ConversationId>();
                    for (int i = 0; i < count; i++) {
                        ids.add(cast.conversation(inbox, "Question " + i, "Where is it?"));
                    }
                    return ids;
                });
    }

    private void plan(ConversationId id, Instant at) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        "update conversation set next_step_at = :at, reply_due_at = :at where id = :id")
                                .param("at", java.sql.Timestamp.from(at))
                                .param("id", id.value())
                                .update());
    }

    private List<Conversation> page(Worklist list, @Nullable Cursor after, int limit) {
        var rows =
                cast.as(
                        ada,
                        () -> worklists.page(list, ConversationFilter.NONE, after, limit, ada));
        return rows.size() > limit ? rows.subList(0, limit) : rows;
    }

    private static Cursor cursor(List<Conversation> page) {
        return new Cursor(page.getLast().needAt(), page.getLast().id().value());
    }
}
