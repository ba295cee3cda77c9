package heed.knowledge;

import static heed.knowledge.FactBuilder.aFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import heed.web.DeskClock;
import heed.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What states a value that was changed is listed, and worked off. */
@DeskTest
class FactUsesStoreTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired FactKeeping keeping;
    @Autowired FactUses uses;
    @Autowired FactTurns turns;
    @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;
    @Autowired heed.access.People people;

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;
    private Viewer.Member ada;
    private FactId id;
    private ConversationId told;

    @BeforeEach
    void ada_told_mia_that_refunds_take_14_days() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        ada = cast.ada(team);
        id = cast.as(tom, () -> keeping.add(aFact(tom).of(team.id()).build()));
        told = told("Your refund is paid within 14 days.");
        told("The bicycle arrives within 14 days.");
        var done = told("Your refund was paid within 14 days.");
        assertThat(api.as(ada).patch(path(done), "{\"state\": \"resolved\"}").status())
                .isEqualTo(200);
    }

    @Test
    void open_conversations_in_which_we_said_the_old_value_are_listed_before_and_after() {
        // when
        var before = cast.as(tom, () -> uses.preview(keeping.find(id)));
        change("30 days");
        // then
        var after = cast.as(tom, () -> uses.of(id));
        assertThat(before.seen()).hasSize(1);
        assertThat(after.seen())
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.number()).isEqualTo(number(told));
                    assertThat(use.value()).isEqualTo("14 days");
                    assertThat(use.lookedBy()).isNull();
                });
    }

    @Test
    void each_sees_those_in_what_they_may_read_and_how_many_others_there_are() {
        // given
        change("30 days");
        var stranger = cast.tom(cast.team());
        // when
        var look = cast.as(stranger, () -> uses.of(id));
        // then
        assertThat(look.seen()).isEmpty();
        assertThat(look.elsewhere()).isEqualTo(1);
        var use = cast.as(ada, () -> uses.of(id)).seen().getFirst().id();
        assertThatThrownBy(() -> look(stranger, use, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_looked_at_says_by_whom_and_can_be_taken_back() {
        // given
        change("30 days");
        var use = cast.as(ada, () -> uses.of(id)).seen().getFirst().id();
        // when
        look(ada, use, true);
        // then
        var seen = cast.as(tom, () -> uses.of(id)).seen().getFirst();
        assertThat(seen.lookedBy()).isEqualTo("Ada Okoye");
        look(tom, use, false);
        assertThat(cast.as(tom, () -> uses.of(id)).seen().getFirst().lookedBy()).isNull();
    }

    @Test
    void a_canned_reply_that_states_it_is_listed_and_one_that_inserts_it_is_not() {
        // given
        var program = api.as(tom);
        for (var text :
                new String[] {"Your refund takes 14 days.", "It takes {{fact.refund.period}}."}) {
            var added =
                    program.post(
                            "/api/v1/canned-replies",
                            "{\"name\": \"Refund: %s\", \"team\": \"%s\", \"language\": \"en\", \"texts\": {\"en\": \"%s\"}}"
                                    .formatted(text.substring(0, 4), team.id(), text));
            assertThat(added.status()).as(added.body()).isEqualTo(201);
        }
        // when
        change("30 days");
        // then
        assertThat(cast.as(tom, () -> uses.of(id)).seen())
                .filteredOn(use -> use.kind().equals("canned-reply"))
                .singleElement()
                .matches(use -> use.label().equals("Refund: Your"));
    }

    @Test
    void who_leaves_leaves_it_to_be_taken_over() {
        // given
        var keeper = cast.member("Kim Park", heed.access.Role.ADMINISTRATOR);
        // when
        cast.as(
                keeper,
                () -> {
                    people.leave(tom.person());
                    return true;
                });
        // then
        var fact = cast.as(ada, () -> keeping.find(id));
        assertThat(fact.ownerName()).isNull();
        assertThat(fact.ownedBy()).isEqualTo("Tom Reyes");
    }

    @Test
    void another_sentence_for_the_same_value_leaves_nothing_to_look_at() {
        // when
        cast.as(
                tom,
                () -> {
                    keeping.change(
                            id,
                            null,
                            new FactWanted.Value("14 days", "It takes 14 days.", null, null));
                    return true;
                });
        // then
        assertThat(cast.as(tom, () -> uses.of(id)).seen()).isEmpty();
    }

    @Test
    void a_draft_is_listed_to_its_writer_and_to_leads_by_whose_it_is_and_to_nobody_else() {
        // given
        var open = cast.conversation(inbox, "Money", "When will I get it?");
        draft(ada, open, "Your refund is paid within 14 days, promised.");
        var noor = cast.ada(team);
        // when
        change("30 days");
        // then
        assertThat(drafts(ada)).singleElement().extracting(FactUseLine::writer).isNull();
        assertThat(drafts(tom))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.writer()).isEqualTo(ada.name());
                    assertThat(use.toString()).doesNotContain("promised");
                });
        assertThat(drafts(noor)).isEmpty();
    }

    @Test
    void what_was_written_after_a_change_was_planned_is_found_when_it_takes_effect() {
        // given
        var from = java.time.Instant.now().plus(java.time.Duration.ofDays(2));
        cast.as(
                tom,
                () -> {
                    keeping.change(
                            id, null, new FactWanted.Value("30 days", "It takes 30.", from, null));
                    return true;
                });
        var later = cast.conversation(inbox, "Money", "When will I get it?");
        draft(ada, later, "Your refund is paid within 14 days.");
        assertThat(drafts(ada)).isEmpty();
        // when
        DeskClock.at(from.minusSeconds(60), turns::round);
        // then: it is not time yet
        assertThat(drafts(ada)).isEmpty();
        // when
        DeskClock.at(from.plusSeconds(1), turns::round);
        // then
        assertThat(drafts(ada)).singleElement();
    }

    private java.util.List<FactUseLine> drafts(Viewer.Member viewer) {
        return cast.as(viewer, () -> uses.of(id)).seen().stream()
                .filter(use -> use.kind().equals("draft"))
                .toList();
    }

    private void draft(Viewer.Member writer, ConversationId conversation, String words) {
        cast.as(
                writer,
                () ->
                        jdbc.sql(
                                        "insert into draft (conversation, person, body) values (:conversation, :person, :body)")
                                .param("conversation", conversation.value())
                                .param("person", writer.person().value())
                                .param("body", words)
                                .update());
    }

    private boolean look(Viewer.Member viewer, java.util.UUID use, boolean looked) {
        return cast.as(
                viewer,
                () -> {
                    uses.look(id, use, looked, viewer);
                    return true;
                });
    }

    private void change(String value) {
        cast.as(
                tom,
                () -> {
                    keeping.change(
                            id,
                            null,
                            new FactWanted.Value(
                                    value, "Refunds are paid within " + value + ".", null, null));
                    return true;
                });
    }

    private ConversationId told(String words) {
        var conversation = cast.conversation(inbox, "Refund", "When will I get it?");
        var answer =
                api.as(ada)
                        .post(
                                path(conversation) + "/replies",
                                "{\"text\": \"Dear Mia,\\n\\nthank you for your mail. "
                                        + words
                                        + "\\n\\nKind regards\\nAda\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return conversation;
    }

    private long number(ConversationId conversation) {
        return api.as(ada).get(path(conversation)).json().path("number").asLong();
    }

    private static String path(ConversationId conversation) {
        return "/api/v1/conversations/" + conversation;
    }
}
