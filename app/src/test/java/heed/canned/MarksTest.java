package heed.canned;

import static org.assertj.core.api.Assertions.assertThat;

import heed.message.ReplyMarkup;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a canned reply is formatted, and that nothing else comes in by it. */
class MarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Send it **today**, please.         | <p>Send it <strong>today</strong>, please.</p>                    | Send it today, please.
                    It is *not* your fault.            | <p>It is <em>not</em> your fault.</p>                             | It is not your fault.
                    See [our shop](https://example.org/a?b=1&c=2). | <p>See <a href="https://example.org/a?b=1&amp;c=2">our shop</a>.</p> | See our shop <https://example.org/a?b=1&c=2>.
                    **[Here](tel:+4930)** it is        | <p><strong><a href="tel:+4930">Here</a></strong> it is</p>        | Here <tel:+4930> it is
                    2 * 3 * 4 and 5*3*2                | <p>2 * 3 * 4 and 5*3*2</p>                                        | 2 * 3 * 4 and 5*3*2
                    a \\*word\\* at its word           | <p>a *word* at its word</p>                                       | a *word* at its word
                    C:\\new and so on                  | <p>C:\\new and so on</p>                                          | C:\\new and so on
                    <b>x</b> & y                       | <p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>                               | <b>x</b> & y
                    """)
    void a_text_is_formatted_for_the_editor_and_plain_for_mail(
            String text, String html, String plain) {
        assertThat(Marks.html(text)).isEqualTo(html);
        assertThat(Marks.plain(text)).isEqualTo(plain);
    }

    @Test
    void lines_with_a_dash_or_a_number_are_lists() {
        assertThat(
                        Marks.html(
                                "Bring:\n- the *box*\n- the bill\nThen:\n1. Come.\n2. Go.\n\nBye\nAda"))
                .isEqualTo(
                        "<p>Bring:</p><ul><li>the <em>box</em></li><li>the bill</li></ul><p>Then:</p>"
                                + "<ol><li>Come.</li><li>Go.</li></ol><p>Bye<br>Ada</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](https://example.org/\"onclick=\"x)",
                "[x](https://example.org/{{?a\"b}})",
                "<script>alert(1)</script>",
                "**<img src=x onerror=x>**",
                "[<b>x</b>](https://example.org/<script>)",
                "{{?\"><script>x</script>}}",
                "****\n- **\n*[**](\n\\"
            })
    void nothing_comes_in_that_a_reply_may_not_hold(String text) {
        var html = Marks.html(text);
        var settings = new Document.OutputSettings().prettyPrint(false);
        var as = Jsoup.parseBodyFragment(html).outputSettings(settings).body().html();
        assertThat(Jsoup.clean(html, "", ReplyMarkup.safelist(), settings)).isEqualTo(as);
        var shown = Jsoup.parseBodyFragment(Filled.shown(text));
        assertThat(shown.select("script, img, [onclick], a[href^=javascript]")).isEmpty();
    }

    @Test
    void words_that_are_put_in_are_not_read_as_marks() {
        var name = "**Mia** [x](https://example.org) \\*";
        assertThat(Marks.plain("Dear " + Marks.literally(name))).isEqualTo("Dear " + name);
        assertThat(Marks.html(Marks.literally(name))).isEqualTo("<p>" + name + "</p>");
    }

    @Test
    void a_blank_is_shown_as_what_is_to_be_filled_in() {
        assertThat(Filled.shown("**About {{?what & why}}**"))
                .isEqualTo(
                        "<p><strong>About <mark class=\"blank\"><span class=\"only-read\">to fill in: </span>what &amp; why</mark></strong></p>");
    }

    @Test
    void hostile_texts_take_no_longer_than_others() {
        for (var piece : new String[] {"*", "**a", "[", "[a](", "\\", "*a*b", "- ", "{{?"}) {
            assertThat(Marks.html(piece.repeat(Template.LONGEST / piece.length()))).isNotEmpty();
        }
    }
}
