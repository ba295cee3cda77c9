package heed.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.web.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileReplyTest {

    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<div>", "<blockquote>", "<ul><li>"})
    void html_that_is_too_deep_is_refused_at_once(String tag) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () ->
                        assertThatThrownBy(() -> text(tag.repeat(100_000) + "x"))
                                .isInstanceOf(Refusal.class));
    }

    @Test
    void marks_that_are_never_closed_are_read_in_no_time() {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> text("<p><i>".repeat(50_000) + "x"));
    }

    @Test
    void many_quotes_that_would_grow_beyond_all_bounds_are_refused_at_once() {
        var deep = "<blockquote>".repeat(90) + "<p>x</p>".repeat(100_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> text(deep)).isInstanceOf(Refusal.class));
    }

    @Test
    void many_short_paragraphs_are_read_in_no_time() {
        var text =
                org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> text("<p>x</p>".repeat(100_000)));
        assertThat(text).hasSize(299_998);
    }

    @Test
    void a_quote_within_a_quote_is_still_read() {
        assertThat(text("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>"))
                .contains("> a", "> > b");
    }

    private static String text(String html) {
        return ReplyText.of(
                new ReplyRequest(
                        new heed.conversation.ConversationId(new java.util.UUID(0, 0)),
                        "",
                        html,
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of(),
                        null,
                        null,
                        false,
                        false,
                        null,
                        List.of()));
    }
}
