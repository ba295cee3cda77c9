package heed.review.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import heed.review.due.Viewpoint;
import heed.review.due.WorkingTime;
import heed.review.text.TextReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final int MEGABYTE = 1_000_000;

    private final Viewpoint from =
            new Viewpoint(
                    Instant.parse("2026-03-03T09:15:00Z"),
                    WorkingTime.standard(ZoneOffset.UTC, Set.of()),
                    null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "within ",
                "I will ",
                "by by Friday ",
                "if you ",
                "twenty ",
                "and send ",
                "\"",
                "((((",
                "1/2/3/4 ",
                "today, tomorrow, ",
                "until",
                "9-10-11-12 ",
                "you will be will be ",
                "- - ",
                "the the "
            })
    void one_word_over_and_over_is_read_in_bounded_time(String word) {
        String text = word.repeat(MEGABYTE / 10 / word.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text, "en"));
    }

    @Test
    void a_megabyte_of_one_word_takes_seconds() {
        String text = "within ".repeat(MEGABYTE / 7);
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(text, "en"));
    }

    @Test
    void any_characters_at_all_are_read_without_failure() {
        var random = new Random(7);
        for (String language : Promises.LANGUAGES)
            for (int round = 0; round < 200; round++) {
                var text = new StringBuilder();
                random.ints(300, 0, 0x110000)
                        .filter(Character::isValidCodePoint)
                        .forEach(text::appendCodePoint);
                text.append(" I will call you by ").append(random.nextInt()).append(" Friday");
                assertThat(read(text.toString(), language)).isNotNull();
            }
    }

    private List<?> read(String text, String language) {
        return Promises.in(new TextReader().read(text, List.of(language)), from);
    }
}
