package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.web.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTest {

    /** Wednesday 25 November 2026, 09:00 in Berlin. */
    private static final TimeWords NOW =
            new TimeWords(Instant.parse("2026-11-25T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00:00Z, NOW",
        "2026-11-25T09:00:00Z, NOW",
        "2026-11-25T09:01:00Z, LATER_TODAY",
        "2026-11-25T22:59:00Z, LATER_TODAY",
        "2026-11-25T23:01:00Z, TOMORROW",
        "2026-11-27T09:00:00Z, THIS_WEEK",
        "2026-11-29T22:59:00Z, THIS_WEEK",
        "2026-11-29T23:01:00Z, LATER",
    })
    void a_row_stands_where_its_need_falls_in_the_viewers_own_days(Instant at, Section section) {
        assertThat(Section.ofNeed(at, NOW)).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T07:00:00Z, TODAY",
        "2026-11-24T20:00:00Z, YESTERDAY",
        "2026-11-19T20:00:00Z, PAST_WEEK",
        "2026-11-18T20:00:00Z, EARLIER",
    })
    void what_is_done_stands_where_it_changed(Instant at, Section section) {
        assertThat(Section.ofChange(at, NOW)).isEqualTo(section);
    }
}
