package heed.desk;

import static heed.conversation.ConversationBuilder.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import heed.conversation.Conversation;
import heed.conversation.ConversationBuilder;
import heed.desk.Need.Urgency;
import heed.web.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NeedTest {

    /** Monday 23 November 2026, 10:00 in Berlin. */
    private static final TimeWords NOW =
            new TimeWords(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void a_reply_that_is_nearly_due_says_in_how_many_minutes() {
        // given
        var waiting =
                waiting("2026-11-23T08:00:00Z", "2026-11-23T09:40:00Z")
                        .ownedBy("Ada Okoye")
                        .build();
        // when
        var need = need(waiting);
        // then
        assertThat(need.why()).isEqualTo("Reply due in 40 min");
        assertThat(need.when()).isEqualTo("10:40");
        assertThat(need.urgency()).isEqualTo(Urgency.SOON);
        assertThat(need.more()).isNull();
    }

    @Test
    void the_dial_shows_how_much_of_the_time_is_used() {
        // given
        var waiting = waiting("2026-11-23T08:00:00Z", "2026-11-23T10:00:00Z").messages(2).build();
        // when, then
        assertThat(need(waiting).used()).isEqualTo(50);
    }

    @Test
    void an_update_that_is_due_before_all_else_is_the_reason_and_the_next_step_stands_by() {
        // given
        var quiet =
                aConversation()
                        .nextStep("Ask the carrier", "2026-11-24T09:00:00Z")
                        .owing("next-update", "2026-11-23T09:20:00Z")
                        .build();
        // when
        var need = need(quiet);
        // then
        assertThat(need.why()).isEqualTo("Update due in 20 min");
        assertThat(need.more()).isEqualTo("Next: Ask the carrier");
        assertThat(need.urgency()).isEqualTo(Urgency.SOON);
    }

    @Test
    void a_late_reply_says_how_late_it_is_and_fills_the_dial() {
        // given
        var waiting =
                waiting("2026-11-23T05:00:00Z", "2026-11-23T07:00:00Z")
                        .ownedBy("Ada Okoye")
                        .build();
        // when
        var need = need(waiting);
        // then
        assertThat(need.why()).isEqualTo("Reply 2 h late");
        assertThat(need.when()).isEqualTo("08:00");
        assertThat(need.urgency()).isEqualTo(Urgency.LATE);
        assertThat(need.used()).isEqualTo(100);
    }

    @Test
    void what_nobody_has_says_so_when_it_is_late() {
        // given
        var waiting = waiting("2026-11-20T05:00:00Z", "2026-11-20T07:00:00Z").build();
        // when, then
        assertThat(need(waiting).more()).isEqualTo("nobody has it");
        assertThat(need(waiting).why()).isEqualTo("Reply 3 days late");
    }

    @Test
    void a_new_conversation_says_that_it_is_new_while_there_is_time() {
        // given
        var fresh = waiting("2026-11-23T08:59:00Z", "2026-11-23T12:59:00Z").build();
        // when, then
        assertThat(need(fresh).why()).isEqualTo("New, nobody has it");
        assertThat(need(fresh).urgency()).isEqualTo(Urgency.NEW);
    }

    @Test
    void what_was_written_before_is_not_new() {
        // given
        var known = waiting("2026-11-23T08:59:00Z", "2026-11-23T12:59:00Z").messages(3).build();
        // when, then
        assertThat(need(known).why()).isEqualTo("Reply due 13:59");
        assertThat(need(known).when()).isEqualTo("4 h");
    }

    @Test
    void a_reply_due_tomorrow_says_tomorrow() {
        // given
        var waiting =
                waiting("2026-11-23T08:59:00Z", "2026-11-24T08:00:00Z")
                        .ownedBy("Ada Okoye")
                        .build();
        // when, then
        assertThat(need(waiting).why()).isEqualTo("Reply due tomorrow 09:00");
        assertThat(need(waiting).when()).isEqualTo("Tue 09:00");
    }

    @Test
    void when_nobody_waits_the_next_step_is_the_reason() {
        // given
        var planned =
                aConversation()
                        .ownedBy("Ada Okoye")
                        .nextStep("Call the carrier", "2026-11-23T16:00:00Z")
                        .build();
        // when
        var need = need(planned);
        // then
        assertThat(need.why()).isEqualTo("Next: Call the carrier");
        assertThat(need.more()).isEqualTo("by 17:00");
        assertThat(need.when()).isEqualTo("7 h");
        assertThat(need.urgency()).isEqualTo(Urgency.DUE);
    }

    @Test
    void a_next_step_that_comes_before_the_reply_goes_first() {
        // given
        var planned =
                waiting("2026-11-23T08:00:00Z", "2026-11-23T15:00:00Z")
                        .nextStep("Ask the workshop", "2026-11-23T09:30:00Z")
                        .build();
        // when, then
        assertThat(need(planned).why()).isEqualTo("Next: Ask the workshop");
        assertThat(need(planned).urgency()).isEqualTo(Urgency.SOON);
    }

    @Test
    void a_missed_next_step_is_late() {
        // given
        var missed = aConversation().nextStep("Call the carrier", "2026-11-23T08:15:00Z").build();
        // when, then
        assertThat(need(missed).when()).isEqualTo("45 min late");
    }

    @Test
    void what_is_snoozed_says_until_when() {
        // given
        var snoozed =
                aConversation()
                        .nextStep("Call the carrier", "2026-11-24T08:00:00Z")
                        .snoozedUntil("2026-11-27T08:00:00Z")
                        .build();
        // when, then
        assertThat(need(snoozed).why()).isEqualTo("Snoozed until Fri 09:00");
    }

    @Test
    void what_just_woke_says_so_until_something_else_happens() {
        // given
        var woken =
                aConversation()
                        .nextStep("Call", "2026-11-23T08:30:00Z")
                        .wokenAt("2026-11-23T08:30:00Z");
        // when
        var untouched = need(woken.changedAt("2026-11-23T08:30:00Z").build());
        var touched = need(woken.changedAt("2026-11-23T08:45:00Z").build());
        // then
        assertThat(untouched.why()).isEqualTo("Snooze over");
        assertThat(untouched.more()).isEqualTo("Next: Call");
        assertThat(touched.why()).isEqualTo("Next: Call");
    }

    @Test
    void a_reply_that_did_not_arrive_goes_before_everything() {
        // given
        var bounced =
                waiting("2026-11-23T05:00:00Z", "2026-11-23T07:00:00Z")
                        .nextStep("Find another way", "2026-11-23T08:30:00Z")
                        .alarm("bounced")
                        .build();
        // when, then
        assertThat(need(bounced).why()).isEqualTo("Reply did not arrive");
        assertThat(need(bounced).urgency()).isEqualTo(Urgency.BROKEN);
    }

    @Test
    void what_is_resolved_says_when() {
        // given
        var resolved = aConversation().resolvedAt("2026-11-20T13:00:00Z").build();
        // when, then
        assertThat(need(resolved).why()).isEqualTo("Resolved");
        assertThat(need(resolved).when()).isEqualTo("Fri 14:00");
    }

    private static ConversationBuilder waiting(String since, String due) {
        return aConversation().waitingSince(since).replyDue(due).nextStep("Reply", due);
    }

    private static Need need(Conversation of) {
        return Need.of(of, NOW);
    }
}
