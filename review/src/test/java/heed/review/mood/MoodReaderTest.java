package heed.review.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import heed.review.Mood;
import heed.review.Mood.Kind;
import heed.review.Mood.Signal;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.text.TextReader;
import heed.review.thread.Conversation;
import heed.review.thread.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoodReaderTest {

    private static final TextReader TEXTS = new TextReader();

    private final MoodReader reader = new MoodReader();

    @Test
    void an_angry_message_is_more_upset_than_a_calm_one() {
        // given
        String angry =
                "This is ridiculous! You broke it AGAIN and nobody answers. Worst company ever!";
        String calm = "Hello, could you tell me how I can change my address? Thank you!";
        // when, then
        assertThat(mood(angry).upset()).isGreaterThan(0.7);
        assertThat(mood(calm).upset()).isLessThan(0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "ANGER, This is ridiculous.",
        "URGENCY, I need it as soon as possible.",
        "REPEAT_CONTACT, This is the third time I write to you.",
        "CHURN, I will never order from you again.",
        "LOSS, My mother passed away last week.",
        "GRATITUDE, Thank you so much for the quick help."
    })
    void words_that_show_something_are_a_signal(Kind kind, String text) {
        assertThat(mood(text).signals()).extracting(Signal::kind).contains(kind);
    }

    @Test
    void a_signal_points_at_its_words() {
        // given
        String text = "The box came late. This is ridiculous.";
        // when
        Signal anger =
                mood(text).signals().stream()
                        .filter(signal -> signal.kind() == Kind.ANGER)
                        .findFirst()
                        .orElseThrow();
        // then
        assertThat(anger.span().of(text)).isEqualTo("ridiculous");
    }

    @Test
    void only_what_came_since_our_last_reply_counts() {
        // given
        var turns =
                List.of(
                        turn(0, From.CUSTOMER, "This is ridiculous! Worst company ever!!!"),
                        turn(1, From.AGENT, "I am sorry. A new one is on its way."),
                        turn(2, From.CUSTOMER, "Thank you, that was quick."));
        // when
        Mood mood = Objects.requireNonNull(reader.read(new Conversation(turns)));
        // then
        assertThat(mood.upset()).isLessThan(0.3);
        assertThat(mood.signals()).allMatch(signal -> signal.message() == 2);
    }

    @Test
    void another_language_has_no_mood_rather_than_a_wrong_one() {
        // given
        String german = "Ich habe meine Bestellung noch nicht bekommen und bin sehr enttäuscht.";
        // when, then
        assertThat(reader.read(new Conversation(List.of(turn(0, From.CUSTOMER, german))))).isNull();
    }

    static Stream<String> hostileTexts() {
        var everyPlane = new StringBuilder();
        for (int at = 1; at < 0x110000; at += 37)
            if (at < 0xD800 || at > 0xDFFF) everyPlane.appendCodePoint(at);
        return Stream.of(
                "",
                " ",
                "!".repeat(200_000),
                "terrible ".repeat(110_000),
                "a".repeat(1_000_000),
                "Why is it still broken? ".repeat(40_000),
                everyPlane.toString());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostile_text_takes_bounded_time(String text) {
        // given
        var conversation = new Conversation(List.of(turn(0, From.CUSTOMER, text)));
        // when, then
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader.read(conversation));
    }

    @Test
    void many_threads_read_the_same() {
        // given
        String text = "I am very disappointed, this was the second time. Please help!";
        Mood alone = mood(text);
        // when
        List<Mood> together = IntStream.range(0, 64).parallel().mapToObj(_ -> mood(text)).toList();
        // then
        assertThat(together).containsOnly(alone);
    }

    private Mood mood(String text) {
        var turns = new ArrayList<Turn>();
        turns.add(turn(0, From.CUSTOMER, text));
        return Objects.requireNonNull(reader.read(new Conversation(turns)));
    }

    private static Turn turn(int number, From from, String text) {
        return new Turn(
                number, new Message(from, null, null, text), TEXTS.read(text, List.of("en")));
    }
}
