package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {

    @Test
    void text_becomes_paragraphs_and_nothing_in_it_is_markup() {
        assertThat(MessageBody.ofText("One\ntwo\n\n\nThree <script>alert(1)</script> & more"))
                .isEqualTo(
                        "<p dir=\"auto\">One<br>two</p>\n"
                                + "<p dir=\"auto\">Three &lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>");
    }

    @Test
    void empty_lines_part_paragraphs_however_many_and_whatever_they_hold() {
        assertThat(MessageBody.ofText("\n\n  One  \r\n\t\r\n \nTwo\r\n  three\n\n"))
                .isEqualTo("<p dir=\"auto\">One  </p>\n<p dir=\"auto\">Two<br>  three</p>");
        assertThat(MessageBody.ofText(" \n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "See https://example.org/a?b=1&c=2. | https://example.org/a?b=1&amp;c=2",
                "(see www.example.org/x) | https://www.example.org/x",
                "Write to mia@example.org, please | mailto:mia@example.org",
                "<https://example.org/> | https://example.org/",
            })
    void addresses_become_links_without_what_ends_the_sentence(String text, String address) {
        assertThat(MessageBody.ofText(text))
                .contains(
                        "<a href=\""
                                + address
                                + "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "javascript:alert(1)",
                "data:text/html,<b>x</b>",
                "https://example.org/\"onmouseover=\"alert(1)",
                "vbscript:x",
            })
    void no_text_becomes_a_link_that_runs(String text) {
        var html = MessageBody.ofText(text);
        assertThat(html).doesNotContain("href=\"javascript", "href=\"data", "href=\"vbscript");
        assertThat(Jsoup.parseBodyFragment(html).select("[onmouseover], b")).isEmpty();
    }

    @Test
    void our_own_formatting_stays_and_nothing_else_does() {
        assertThat(
                        MessageBody.ofOurs(
                                "<p onclick=\"x()\">Hello <b>Mia</b><script>x()</script>"
                                        + "<img src=\"https://example.org/spy.png\"><img src=\"cid:00000000-0000-7000-8000-000000000001\">"
                                        + "<a href=\"javascript:x()\">y</a></p>"))
                .doesNotContain("onclick", "script", "example.org")
                .contains("<b>Mia</b>", "/attachments/00000000-0000-7000-8000-000000000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p><script>x()</script>",
                "<p onclick=x()>Hello</p>",
                "<p/onclick=x()>Hello</p>",
                "<P><IMG src=x onerror=x()></P>",
                "<p>a</p><!-- b --><svg/onload=x()>",
                "<br\n><iframe src=x></iframe>",
            })
    void what_is_no_bare_paragraph_is_cleaned(String html) {
        assertThat(MessageBody.ofOurs(html))
                .doesNotContainPattern("(?i)script|onclick|onerror|onload|iframe|svg|<!--");
    }

    @Test
    void bare_paragraphs_stay_as_they_were_written() {
        var html = "<p>Hello Mia,</p><p>5 &lt; 6 &amp; so on.<br>Tom</p>";

        assertThat(MessageBody.ofOurs(html)).isEqualTo(html);
    }
}
