package heed.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.acknowledgement.PacePolicy.Wait;
import heed.calendar.WorkingHours;
import heed.conversation.Correspondence;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.message.NewReply;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long customers wait is measured from what happened, in opening hours. */
@DeskTest
class PaceStoreTest {

    private static final WorkingHours HOURS = WorkingHours.standard(ZoneId.of("Europe/Berlin"));

    /** A Monday at nine in Berlin. */
    private static final Instant MONDAY = Instant.parse("2026-06-01T07:00:00Z");

    private static final Instant NOW = Instant.parse("2026-06-12T15:00:00Z");

    @Autowired Cast cast;
    @Autowired Paces paces;
    @Autowired Messages messages;
    @Autowired Correspondence correspondence;

    private Team team;
    private Inbox inbox;

    @BeforeEach
    void an_inbox() {
        team = cast.team();
        inbox = cast.inbox(team);
    }

    @Test
    void four_out_of_five_is_told_of_what_was_replied_to() {
        // given: ten to a hundred opening minutes, three of each
        for (int i = 0; i < 30; i++) {
            asked(MONDAY.plus(Duration.ofHours(i / 5)), Duration.ofMinutes(10L * (i % 10 + 1)));
        }
        // when
        var pace = measured();
        // then
        assertThat(pace.basis()).isEqualTo("inbox");
        assertThat(pace.waits()).isEqualTo(30);
        assertThat(pace.minutes()).isEqualTo(80);
        assertThat(pace.margin()).isEqualTo(1000);
    }

    @Test
    void nights_and_weekends_do_not_count_and_machines_reply_to_nobody() {
        // given: on Friday at half past four, answered on Monday at half past nine
        var friday = Instant.parse("2026-06-05T14:30:00Z");
        for (int i = 0; i < 25; i++) {
            var id = cast.conversation(inbox, "Parcel", "Where is it?", friday);
            reply(id, friday.plusSeconds(60), true);
            reply(id, Instant.parse("2026-06-08T07:30:00Z"), false);
        }
        // when, then
        assertThat(measured().minutes()).isEqualTo(60);
    }

    @Test
    void who_still_waits_counts_and_with_too_many_of_them_nobody_can_tell() {
        // given
        for (int i = 0; i < 20; i++) {
            asked(MONDAY, Duration.ofMinutes(10));
        }
        for (int i = 0; i < 40; i++) {
            cast.conversation(inbox, "Parcel", "Where is it?", MONDAY);
        }
        // when
        var pace = measured();
        // then
        assertThat(pace.minutes()).isNull();
        assertThat(pace.basis()).isEqualTo("none");
    }

    @Test
    void an_inbox_with_too_little_is_told_as_its_team() {
        // given
        for (int i = 0; i < 25; i++) {
            asked(MONDAY, Duration.ofMinutes(45));
        }
        var other = cast.inbox(team);
        // when
        measured();
        // then
        var pace = of(other);
        assertThat(pace.basis()).isEqualTo("team");
        assertThat(pace.minutes()).isEqualTo(45);
    }

    @Test
    void what_is_expected_lies_in_opening_hours_on_a_quarter() {
        var expected = Expected.of(Instant.parse("2026-06-05T14:10:00Z"), 80, 1000, HOURS);
        // Friday at ten past four: fifty minutes until we close, the rest on Monday
        assertThat(expected.by()).isEqualTo(Instant.parse("2026-06-08T07:30:00Z"));
    }

    @Test
    void the_estimate_is_the_plain_one_when_nobody_waits_any_more() {
        var waits = IntStream.rangeClosed(1, 50).mapToObj(i -> new Wait(MONDAY, i, true)).toList();
        assertThat(PacePolicy.pace(waits, NOW)).hasValue(40);
    }

    @Test
    void what_did_not_hold_lately_widens_what_is_told() {
        // given: statements of which every second took twice as long
        var outcomes =
                IntStream.range(0, 40)
                        .mapToObj(i -> new Wait(NOW.minusSeconds(i), i % 2 == 0 ? 900 : 2000, true))
                        .toList();
        // when, then
        assertThat(PacePolicy.margin(outcomes, NOW)).isEqualTo(2000);
        assertThat(PacePolicy.margin(outcomes.subList(0, 10), NOW)).isEqualTo(1000);
    }

    private void asked(Instant at, Duration opening) {
        var id = cast.conversation(inbox, "Parcel", "Where is it?", at);
        reply(id, HOURS.after(at, opening), false);
    }

    private void reply(heed.conversation.ConversationId id, Instant at, boolean automatic) {
        cast.as(
                Cast.JOB,
                () -> {
                    var by = automatic ? null : cast.ada(team).person();
                    var reply =
                            new NewReply(
                                    id,
                                    inbox.id(),
                                    at,
                                    by,
                                    "Ada",
                                    inbox.address(),
                                    List.of("mia@example.org"),
                                    List.of(),
                                    "Re: Parcel",
                                    "It comes.",
                                    null,
                                    Cast.unique("reply") + "@example.org",
                                    null,
                                    List.of(),
                                    automatic,
                                    at,
                                    null,
                                    false,
                                    List.of());
                    messages.remember(reply);
                    if (!automatic) {
                        correspondence.answered(id, by, "It comes.", null, at);
                    }
                    return true;
                });
    }

    private Pace measured() {
        DeskClock.at(
                NOW,
                () ->
                        cast.as(
                                Cast.JOB,
                                () -> {
                                    paces.measure();
                                    return true;
                                }));
        return of(inbox);
    }

    private Pace of(Inbox wanted) {
        return cast.as(Cast.JOB, () -> paces.all().get(wanted.id()));
    }
}
