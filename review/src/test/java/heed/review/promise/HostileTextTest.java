package heed.review.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import heed.review.due.DueTimes;
import heed.review.due.Viewpoint;
import heed.review.due.WorkingTime;
import heed.review.text.TextReader;
import heed.review.text.WordList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
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

    /** Words of the tables in any order find combinations that nobody thought of. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "nl", "it", "pt"})
    void the_words_of_the_tables_in_any_order_are_read_without_failure(String language) {
        var words = new ArrayList<String>();
        for (Class<?> beside : List.of(DueTimes.class, Promises.class))
            for (String line : WordList.lines(beside, language + ".table"))
                words.addAll(
                        List.of(
                                line.split("=>")[0]
                                        .replaceAll("<.*?>|[|\\[\\]()]", " ")
                                        .strip()
                                        .split("\\s+")));
        words.addAll(List.of("1", "2", "12", "31", "2026", "09", "30", ".", ",", ":", "/", "-"));
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            var text = new StringJoiner(" ");
            for (int count = 0; count < 60; count++)
                text.add(words.get(random.nextInt(words.size())));
            assertThat(read(text.toString(), language)).isNotNull();
        }
    }

    private List<?> read(String text, String language) {
        return Promises.in(new TextReader().read(text, List.of(language)), from);
    }
}
