package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.gate.Reviewed;
import heed.web.TimeWords;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MarginPromiseTest {

    /** A Monday. */
    private static final TimeWords IN_BERLIN =
            new TimeWords(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @Test
    void the_time_is_the_one_on_the_writers_clock() {
        assertThat(due("2026-11-27T16:00:00Z")).isEqualTo("by Friday 17:00, Berlin");
        assertThat(due("2026-11-23T11:00:00-05:00")).isEqualTo("by today 17:00, Berlin");
        assertThat(due("2026-11-24T08:00:00Z")).isEqualTo("by tomorrow 09:00, Berlin");
    }

    @Test
    void a_week_ahead_and_more_names_the_date() {
        assertThat(due("2026-11-30T16:00:00Z")).isEqualTo("by Monday 30 November, 17:00, Berlin");
    }

    @Test
    void without_a_time_there_is_none() {
        assertThat(MarginPromise.of(promise(null), IN_BERLIN).due()).isNull();
    }

    private static @org.jspecify.annotations.Nullable String due(String time) {
        return MarginPromise.of(promise(OffsetDateTime.parse(time)), IN_BERLIN).due();
    }

    private static Reviewed.Promise promise(@org.jspecify.annotations.Nullable OffsetDateTime due) {
        return new Reviewed.Promise(0, 4, "I will call you", "call you", due, null, false, "firm");
    }
}
