package heed.journey;

import static heed.journey.Axe.expectAllInside;
import static heed.journey.Axe.expectNothingSerious;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.customer.Corrections;
import heed.customer.Customers;
import heed.customer.Remarks;
import heed.customer.Traces;
import heed.portal.CardLinks;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every screen, and whatever opens on one, can be used by everybody: axe-core finds nothing
 * serious, and nothing runs out of the window sideways.
 */
@DeskTest
@Order(1)
class EverybodyJourney {

    /** Where only the room is another: both themes are looked at with the two layouts. */
    private static final int BETWEEN = 1024;

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Customers customers;
    @Autowired Corrections corrections;
    @Autowired Remarks remarks;
    @Autowired CardLinks links;
    @LocalServerPort int port;

    @Test
    void what_cannot_be_used_is_found() {
        try (var browser = Browser.open(390, 900, false)) {
            var page = browser.newPage();
            page.setContent("<html lang=en><title>Pale</title><main><input></main></html>");
            assertThatThrownBy(() -> expectNothingSerious(page, "a page without labels"))
                    .hasMessageContaining("label: <input>");
            page.setContent(
                    "<html lang=en><title>Wide</title><main><pre>"
                            + "wide ".repeat(200)
                            + "</pre></main></html>");
            assertThatThrownBy(() -> expectNothingSerious(page, "a page that is too wide"))
                    .hasMessageContaining("runs out of the window");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, false", BETWEEN + ", true", "390, true"})
    void every_screen_can_be_used(int width, boolean dark) {
        var desk = aDesk();
        try (var browser = Browser.open(width, 900, dark)) {
            var page = browser.newPage();
            page.navigate(origin() + "/sign-in");
            expectNothingSerious(page, "/sign-in");
            Browser.signIn(page, origin(), desk.keeper().email(), Cast.PASSWORD);
            page.navigate(origin() + "/lists/needed");
            var screens = new TreeSet<>(linked(page, "nav a[href^='/']"));
            screens.removeIf(screen -> screen.startsWith("/settings"));
            assertThat(screens).contains("/lists/needed", "/lists/team", "/search", "/customers");
            screens.forEach(screen -> visit(page, screen));
            visit(page, "/customers?q=nobody-like-that");
            visit(page, desk.customer());
            page.locator(".happened li").first().waitFor();
            expectNothingSerious(page, "a customer with all that happened");
            visit(page, desk.customer() + "/card");
            visit(page, desk.customer() + "/merge?other=" + desk.twin());
            visit(page, desk.card());
            visit(page, "/search?q=Monday");
            visit(page, "/lists/all?tag=nothing");
            visit(page, desk.conversation());
            page.navigate(origin() + "/nowhere");
            expectNothingSerious(page, "/nowhere");
            var settings = walkSettings(page, desk);
            assertThat(settings)
                    .contains(
                            "/settings/start",
                            "/settings/inboxes",
                            "/settings/people",
                            "/settings/people/new",
                            "/settings/people/" + desk.keeper().person(),
                            "/settings/teams",
                            "/settings/checks",
                            "/settings/facts",
                            "/settings/facts/new",
                            "/settings/desk",
                            "/settings/changes",
                            "/settings/outbox",
                            "/settings/mail",
                            "/settings/profile",
                            "/settings/sign-ins",
                            "/settings/tokens",
                            "/settings/readings");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "390, true"})
    void whatever_opens_on_a_conversation_can_be_used(int width, boolean dark) {
        var desk = aDesk();
        try (var browser = Browser.open(width, 900, dark)) {
            var page = browser.newPage();
            Browser.signIn(page, origin(), desk.keeper().email(), Cast.PASSWORD);
            page.navigate(origin() + desk.conversation());
            page.locator("#composer .toolbar").waitFor();
            for (var key : List.of("a", "t", "m")) {
                page.keyboard().press(key);
                page.locator("dialog:modal h2").waitFor();
                expectNothingSerious(page, "the sheet of " + key);
                page.keyboard().press("Escape");
                page.locator("dialog:modal").waitFor(gone());
            }
            page.locator("#talk-customer [popovertarget]").waitFor();
            for (var menu :
                    List.of(
                            "customer-more",
                            "talk-later",
                            "talk-more",
                            "composer-then",
                            "composer-leaves")) {
                page.locator("[popovertarget=" + menu + "]").click();
                page.locator("#" + menu).waitFor();
                expectNothingSerious(page, menu);
                page.keyboard().press("Escape");
            }
            for (var sheet : List.of("links", "readings", "next-step", "signature")) {
                visit(page, "/conversations/" + desk.id() + "/" + sheet);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, true", "390, false"})
    void what_one_writes_with_can_be_used(int width, boolean dark) {
        var desk = aDesk();
        try (var browser = Browser.open(width, 900, dark)) {
            var page = browser.newPage();
            Browser.signIn(page, origin(), desk.keeper().email(), Cast.PASSWORD);
            page.navigate(origin() + desk.conversation());
            page.locator("#composer .toolbar").waitFor();
            page.locator("#composer details.to > summary").click();
            page.locator("#composer [contenteditable=true]").click();
            page.keyboard().type("You should have asked the carrier.");
            page.getByLabel("Link").click();
            page.getByLabel("Address of the link").waitFor();
            expectNothingSerious(page, "a reply with a link asked for");
            page.keyboard().press("Escape");
            page.locator("#composer .modes label").last().click();
            expectNothingSerious(page, "a note");
            page.locator("#composer .modes label").first().click();
            page.locator("#composer [contenteditable=true]").click();
            page.keyboard().press("Control+Enter");
            page.locator("#composer-held").waitFor();
            expectNothingSerious(page, "a reply that is held");
            page.locator("#composer [contenteditable=true]").click();
            page.keyboard().press("Control+a");
            page.keyboard().type("Dear Mia, yes, it left us today and comes on Friday. Ada");
            page.keyboard().press("Control+Enter");
            page.locator("#told .toast").waitFor();
            expectNothingSerious(page, "a reply that can be taken back");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, false", "390, true"})
    void what_opens_everywhere_can_be_used(int width, boolean dark) {
        var desk = aDesk();
        try (var browser = Browser.open(width, 900, dark)) {
            var page = browser.newPage();
            Browser.signIn(page, origin(), desk.keeper().email(), Cast.PASSWORD);
            page.navigate(origin() + "/lists/team");
            page.locator("#rows a.row").first().waitFor();
            page.keyboard().press("Control+k");
            page.keyboard().type("reso");
            page.getByText("Search for “reso”").waitFor();
            expectNothingSerious(page, "the palette");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            page.locator("#keys:modal").waitFor();
            expectNothingSerious(page, "the keys");
            page.keyboard().press("Escape");
            page.keyboard().press("f");
            page.locator("#narrow form").waitFor();
            expectNothingSerious(page, "what narrows a list");
            page.locator("#rows .tick input").first().check();
            page.locator("#bulk").getByText("Give to").click();
            page.locator("#bulk-choice fieldset").waitFor();
            expectNothingSerious(page, "what is done to many");
        }
    }

    /** Every page of settings that a page of settings leads to. */
    private Set<String> walkSettings(Page page, Desk desk) {
        var seen = new TreeSet<String>();
        var open = new ArrayDeque<>(List.of("/settings/people", "/settings/inboxes"));
        while (!open.isEmpty()) {
            var screen = open.removeFirst();
            if (seen.add(screen)) {
                visit(page, screen);
                linked(page, "a[href^='/settings']").stream()
                        .filter(next -> !next.matches(".*[?#].*") && isOfThis(desk, next))
                        .forEach(open::add);
            }
        }
        return seen;
    }

    /** Other tests have people, teams and inboxes of their own: one of each will do. */
    private static boolean isOfThis(Desk desk, String screen) {
        return !screen.matches(".*/[0-9a-f-]{36}.*")
                || desk.own().stream().anyMatch(screen::contains);
    }

    @SuppressWarnings("unchecked")
    private static List<String> linked(Page page, String selector) {
        return (List<String>)
                page.locator(selector)
                        .evaluateAll("links => links.map(link => link.getAttribute('href'))");
    }

    private void visit(Page page, String screen) {
        var answer = page.navigate(origin() + screen);
        assertThat(answer.status()).as(screen).isEqualTo(200);
        if (page.viewportSize().width == BETWEEN) {
            expectAllInside(page, screen);
        } else {
            expectNothingSerious(page, screen);
        }
    }

    private static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    /** A desk with one of everything. */
    private record Desk(
            Viewer.Member keeper,
            String id,
            String conversation,
            String customer,
            String twin,
            String card,
            Set<String> own) {}

    private Desk aDesk() {
        var team = cast.team();
        var keeper = cast.member("Ada Okoye", Role.ADMINISTRATOR, team);
        var inbox = cast.inbox(team);
        var id =
                cast.conversation(
                        inbox, "Where is my parcel?", "It should have come on Monday. Has it?");
        cast.receive(id, Cast.unique("noreen") + "@example.org", "I wait for it too.");
        var number = cast.as(keeper, () -> conversations.find(id)).number();
        var mia = cast.as(keeper, () -> conversations.find(id)).customer();
        var twin = cast.conversation(inbox, "The same?", "It is me again.");
        cast.as(
                Cast.JOB,
                () -> {
                    corrections.notice(
                            customers.find(mia),
                            new Traces("", List.of("Dr Mia Brandt-Özil", "Tel. 0431 1234567")));
                    return mia;
                });
        cast.as(keeper, () -> remarks.add(mia, "Rides to work and needs the bicycle by Monday."));
        return new Desk(
                keeper,
                id.toString(),
                "/conversations/" + number + "?in=team",
                "/customers/" + mia,
                cast.as(keeper, () -> conversations.find(twin)).customer().toString(),
                cast.as(keeper, () -> links.make(mia, keeper)),
                Set.of(keeper.person().toString(), team.id().toString(), inbox.id().toString()));
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
