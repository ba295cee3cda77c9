package heed.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DemoHoursTest {

    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private final DemoFiles files = new DemoFiles(JsonMapper.builder().build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T03:28:00Z", // a Sunday night
                "2026-11-23T08:01:00Z", // a Monday, just opened
                "2026-07-03T16:59:59Z", // a Friday in summer, just closing
                "2027-01-01T00:00:00Z"
            })
    void whenever_it_starts_people_work_by_day_and_nothing_is_still_to_come(Instant now) {
        // given
        var hours = new DemoHours(DUBLIN, now);
        for (var story : stories()) {
            // when
            var times = hours.of(story, key -> DUBLIN);
            // then
            assertThat(times.lines()).as(story.subject()).isSorted().allMatch(now::isAfter);
            assertThat(times.settled()).isBefore(now).isAfter(times.lines().getLast());
            for (int i = 0; i < times.lines().size(); i++) {
                if (story.messages().get(i).worker() != null) {
                    assertThat(hours.isWork(times.lines().get(i))).as(story.subject()).isTrue();
                }
            }
        }
    }

    @Test
    void what_is_overdue_was_due_in_working_hours_and_what_is_not_will_be() {
        // given
        var now = Instant.parse("2026-11-22T03:28:00Z");
        var hours = new DemoHours(DUBLIN, now);
        // when, then
        assertThat(hours.planned(-5)).isBefore(now).matches(hours::isWork);
        assertThat(hours.planned(5)).isAfter(now).matches(hours::isWork);
    }

    @Test
    void a_story_that_fits_keeps_its_times() {
        // given
        var hours = new DemoHours(DUBLIN, Instant.parse("2026-11-20T15:00:00Z"));
        var line = new DemoStory.Line("customer", null, null, 0, "Is it ready?");
        var reply = new DemoStory.Line(null, "ada", null, 1.5, "Yes.");
        var story =
                new DemoStory(
                        "Bell",
                        "mia",
                        1.0,
                        "ada",
                        "resolved",
                        "normal",
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(line, reply));
        // when
        var times = hours.of(story, key -> DUBLIN);
        // then
        assertThat(times.lines())
                .containsExactly(
                        Instant.parse("2026-11-19T15:00:00Z"),
                        Instant.parse("2026-11-19T16:30:00Z"));
    }

    @Test
    void who_is_in_time_with_the_next_step_is_seldom_late_with_the_answer() {
        // given
        var now = Instant.parse("2026-11-25T11:00:00Z");
        var hours = new DemoHours(DUBLIN, now);
        // when
        var waiting =
                stories().stream()
                        .filter(story -> story.isInTime() && story.waitingSince() >= 0)
                        .map(story ->
                                hours.of(story, key -> DUBLIN).lines().get(story.waitingSince()))
                        .toList();
        // then
        var yesterdayAtThree = Instant.parse("2026-11-24T15:00:00Z");
        assertThat(waiting.stream().filter(yesterdayAtThree::isBefore).count())
                .as("all but the few whose customers wrote again and again")
                .isGreaterThan(waiting.size() * 3L / 4);
    }

    private List<DemoStory> stories() {
        return files.volumes().stream().flatMap(volume -> volume.conversations().stream()).toList();
    }
}
