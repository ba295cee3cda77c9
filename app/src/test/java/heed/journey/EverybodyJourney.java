package heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.conversation.Conversations;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every screen can be used by everybody: axe-core finds nothing serious, and nothing runs out of
 * the window sideways.
 */
@DeskTest
class EverybodyJourney {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"1440, false", "1024, true", "390, false", "390, true"})
    void nothing_serious_stands_in_anybodys_way(int width, boolean dark) {
        // given
        var team = cast.team();
        var keeper = cast.member("Ada Okoye", Role.ADMINISTRATOR, team);
        var id =
                cast.conversation(
                        cast.inbox(team), "Where is my parcel?", "It should have come on Monday.");
        var number = cast.as(keeper, () -> conversations.find(id)).number();
        try (var browser = Browser.open(width, 900, dark)) {
            var page = browser.newPage();
            page.navigate(origin() + "/sign-in");
            expectNothingSerious(page, "/sign-in");
            Browser.signIn(page, origin(), keeper.email(), Cast.PASSWORD);
            // when, then
            page.navigate(origin() + "/lists/needed");
            var screens = new TreeSet<>(linked(page));
            page.navigate(origin() + "/settings/people");
            screens.addAll(linked(page));
            assertThat(screens).contains("/lists/needed", "/lists/team", "/settings/people");
            screens.forEach(screen -> visit(page, screen));
            visit(page, "/conversations/" + number);
        }
    }

    /** Where the navigation of a page leads. */
    @SuppressWarnings("unchecked")
    private static List<String> linked(Page page) {
        return (List<String>)
                page.locator("nav a[href^='/']")
                        .evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }

    private void visit(Page page, String screen) {
        var answer = page.navigate(origin() + screen);
        assertThat(answer.status()).as(screen).isEqualTo(200);
        expectNothingSerious(page, screen);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s runs out of the window", screen)
                .isEqualTo(true);
    }

    private static void expectNothingSerious(Page page, String screen) {
        var serious =
                new AxeBuilder(page)
                                .withTags(
                                        List.of(
                                                "wcag2a",
                                                "wcag2aa",
                                                "wcag21a",
                                                "wcag21aa",
                                                "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .filter(rule ->
                                        List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule ->
                                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                                .toList();
        assertThat(serious).as(screen).isEmpty();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
