package heed.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import heed.calendar.Holiday;
import heed.calendar.RandomHours;
import heed.calendar.SlowHours;
import heed.calendar.WorkingHours;
import heed.servicelevel.Happening.What;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClockPolicyTest {

    private static final UUID ROOT = new UUID(0, 1);
    private static final UUID PART = new UUID(0, 2);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingHours NINE_TO_FIVE = WorkingHours.standard(BERLIN);
    private static final Map<ClockKind, Duration> TARGETS =
            Map.of(
                    ClockKind.FIRST_REPLY, Duration.ofHours(4),
                    ClockKind.NEXT_REPLY, Duration.ofHours(4),
                    ClockKind.NEXT_UPDATE, Duration.ofHours(16),
                    ClockKind.RESOLUTION, Duration.ofHours(24));

    @Test
    void every_turn_is_what_counting_minutes_of_the_whole_story_gives() {
        var random = new Random(2026);
        for (int i = 0; i < 250; i++) {
            // given
            var hours = RandomHours.of(random);
            var story = story(random, hours.zone());
            var targets = targets(random);
            // when
            var turns = ClockPolicy.turns(ROOT, story, hours, targets);
            // then
            var slow = new SlowClocks(ROOT, story, SlowHours.of(hours), targets).turns();
            assertThat(turns.stream().map(ClockPolicyTest::plain).toList())
                    .as("%s in %s", story, hours)
                    .containsExactlyInAnyOrderElementsOf(
                            slow.stream().map(ClockPolicyTest::plain).toList());
        }
    }

    @Test
    void another_calendar_and_back_again_gives_the_same_past() {
        var random = new Random(4);
        for (int i = 0; i < 100; i++) {
            // given
            var hours = RandomHours.of(random);
            var story = story(random, hours.zone());
            var before = ClockPolicy.turns(ROOT, story, hours, TARGETS);
            // when
            ClockPolicy.turns(ROOT, story, RandomHours.of(random), TARGETS);
            var again = WorkingHours.of(hours.zone(), hours.week(), List.copyOf(hours.holidays()));
            // then
            assertThat(ClockPolicy.turns(ROOT, story, again, TARGETS)).isEqualTo(before);
        }
    }

    @Test
    void a_holiday_entered_afterwards_makes_a_late_reply_one_in_time() {
        // given
        var story =
                List.of(
                        at("2026-05-13T16:00", What.OPENED),
                        at("2026-05-13T16:00", What.HEARD),
                        at("2026-05-15T11:00", What.ANSWERED));
        var ascension = Holiday.whole(LocalDate.parse("2026-05-14"), "Ascension Day");
        // when
        var late = turn(ClockKind.FIRST_REPLY, story, NINE_TO_FIVE);
        var kept =
                turn(
                        ClockKind.FIRST_REPLY,
                        story,
                        WorkingHours.of(BERLIN, NINE_TO_FIVE.week(), List.of(ascension)));
        // then
        assertThat(late.kept()).isFalse();
        assertThat(kept.kept()).isTrue();
    }

    @Test
    void a_reopened_conversation_goes_on_with_what_its_resolution_had_used() {
        // given, two hours until it was resolved; two weeks on it opens again
        var story =
                List.of(
                        at("2026-03-02T09:00", What.OPENED),
                        at("2026-03-02T11:00", What.RESOLVED),
                        at("2026-03-16T09:00", What.HEARD),
                        at("2026-03-16T09:00", What.REOPENED));
        // when
        var resolution = turn(ClockKind.RESOLUTION, story, NINE_TO_FIVE);
        // then
        assertThat(resolution.used()).isEqualTo(Duration.ofHours(2));
        assertThat(resolution.dueAt()).isEqualTo(local("2026-03-18T15:00"));
    }

    @Test
    void what_was_merged_is_owed_since_the_first_of_them_waits() {
        // given
        var story =
                List.of(
                        at("2026-03-02T09:00", What.OPENED, PART),
                        at("2026-03-02T09:00", What.HEARD, PART),
                        at("2026-03-02T10:00", What.OPENED),
                        at("2026-03-02T10:00", What.HEARD),
                        at("2026-03-02T10:30", What.MERGED, PART));
        // when, then
        assertThat(turn(ClockKind.FIRST_REPLY, story, NINE_TO_FIVE).dueAt())
                .isEqualTo(local("2026-03-02T13:00"));
        assertThat(ClockPolicy.turns(ROOT, story, NINE_TO_FIVE, TARGETS)).hasSize(2);
    }

    @Test
    void waiting_for_the_customer_puts_off_resolution_and_update_until_they_write() {
        // given
        var story =
                List.of(
                        at("2026-03-02T09:00", What.OPENED),
                        at("2026-03-02T09:00", What.HEARD),
                        at("2026-03-02T10:00", What.ANSWERED),
                        at("2026-03-02T10:00", What.PAUSED_FOR_CUSTOMER));
        var then = new ArrayList<>(story);
        then.add(at("2026-03-09T09:00", What.HEARD));
        // when, then
        assertThat(turn(ClockKind.RESOLUTION, story, NINE_TO_FIVE).isPaused()).isTrue();
        assertThat(turn(ClockKind.NEXT_UPDATE, story, NINE_TO_FIVE).isPaused()).isTrue();
        assertThat(turn(ClockKind.RESOLUTION, then, NINE_TO_FIVE).dueAt())
                .isEqualTo(local("2026-03-11T16:00"));
        assertThat(turn(ClockKind.NEXT_REPLY, then, NINE_TO_FIVE).dueAt())
                .isEqualTo(local("2026-03-09T13:00"));
    }

    @Test
    void news_for_many_are_an_update_and_no_reply() {
        // given
        var story =
                List.of(
                        at("2026-03-02T09:00", What.OPENED),
                        at("2026-03-02T09:00", What.HEARD),
                        at("2026-03-02T09:30", What.UPDATED));
        // when, then
        assertThat(turn(ClockKind.FIRST_REPLY, story, NINE_TO_FIVE).isOwed()).isTrue();
        // given
        var answered = new ArrayList<>(story);
        answered.add(at("2026-03-02T10:00", What.ANSWERED));
        answered.add(at("2026-03-02T11:00", What.UPDATED));
        // when, then
        assertThat(ClockPolicy.turns(ROOT, answered, NINE_TO_FIVE, TARGETS))
                .filteredOn(turn -> turn.clock() == ClockKind.NEXT_UPDATE && turn.isOwed())
                .extracting(Turn::startedAt)
                .containsExactly(local("2026-03-02T11:00"));
    }

    @Test
    void what_ends_without_an_answer_counts_only_when_it_was_late_already() {
        // given
        var early =
                List.of(at("2026-03-02T09:00", What.HEARD), at("2026-03-02T10:00", What.RESOLVED));
        var late =
                List.of(at("2026-03-02T09:00", What.HEARD), at("2026-03-02T16:00", What.RESOLVED));
        // when, then
        assertThat(turn(ClockKind.FIRST_REPLY, early, NINE_TO_FIVE).kept()).isNull();
        assertThat(turn(ClockKind.FIRST_REPLY, late, NINE_TO_FIVE).kept()).isFalse();
    }

    private static Turn turn(ClockKind kind, List<Happening> story, WorkingHours hours) {
        return ClockPolicy.turns(ROOT, story, hours, TARGETS).stream()
                .filter(one -> one.clock() == kind)
                .max(Comparator.comparing(Turn::startedAt))
                .orElseThrow();
    }

    private static Happening at(String local, What what) {
        return at(local, what, ROOT);
    }

    private static Happening at(String local, What what, UUID part) {
        return new Happening(local(local), what, part);
    }

    private static Instant local(String time) {
        return java.time.LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }

    /** Without what is told by when it is due: since when it runs, and what it had used then. */
    static Turn plain(Turn one) {
        return new Turn(
                one.clock(),
                one.startedAt(),
                one.target(),
                one.isOwed() && one.dueAt() != null ? Duration.ZERO : one.used(),
                null,
                one.dueAt(),
                one.endedAt(),
                one.kept());
    }

    private static Map<ClockKind, Duration> targets(Random random) {
        var targets = new EnumMap<ClockKind, Duration>(ClockKind.class);
        for (var kind : ClockKind.values()) {
            if (random.nextInt(6) > 0) {
                targets.put(kind, Duration.ofMinutes(1 + random.nextInt(900)));
            }
        }
        return targets;
    }

    private static List<Happening> story(Random random, ZoneId zone) {
        var at = RandomHours.instant(random, zone);
        var story = new ArrayList<Happening>();
        story.add(new Happening(at, What.OPENED, ROOT));
        boolean merged = random.nextInt(3) > 0;
        if (merged) {
            story.add(new Happening(at, What.OPENED, PART));
        }
        for (int i = random.nextInt(14); i > 0; i--) {
            at = at.plusSeconds(60L * random.nextInt(random.nextBoolean() ? 60 : 3000));
            var what = What.values()[1 + random.nextInt(What.values().length - 1)];
            if (what == What.MERGED) {
                if (merged) {
                    story.add(new Happening(at, what, PART));
                }
                merged = false;
                continue;
            }
            story.add(new Happening(at, what, merged && random.nextBoolean() ? PART : ROOT));
        }
        return story;
    }
}
