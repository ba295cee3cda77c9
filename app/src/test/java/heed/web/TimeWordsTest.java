package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeWordsTest {

    private final TimeWords words =
            new TimeWords(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void a_shift_that_ends_next_month_still_says_at_which_hour() {
        assertThat(words.toTheMinute(Instant.parse("2026-12-12T17:30:00Z")))
                .isEqualTo("12 Dec 18:30");
        assertThat(words.toTheMinute(Instant.parse("2026-11-25T17:30:00Z"))).isEqualTo("Wed 18:30");
        assertThat(words.toTheMinute(Instant.parse("2026-11-23T17:30:00Z"))).isEqualTo("18:30");
    }
}
