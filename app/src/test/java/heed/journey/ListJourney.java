package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.inbox.Inbox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one does to many conversations, and the lists that one makes of one's own. */
@DeskTest
class ListJourney {

    @Autowired Cast cast;
    @LocalServerPort int port;

    private Inbox inbox;
    private Viewer.Member ada;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void three_wait() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        cast.conversation(inbox, "Wheel", "Where is my wheel?");
        cast.conversation(inbox, "Chain", "Where is my chain?");
        cast.conversation(inbox, "Light", "Where is my light?");
        window = Browser.open(1440, 900, false);
        page = window.newPage();
        Browser.signIn(page, origin(), ada.email(), Cast.PASSWORD);
        page.navigate(origin() + "/lists/team");
        assertThat(rows()).hasCount(3);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_narrowed_list_is_kept_as_a_view_and_removed() {
        // given two of the three have a tag
        page.keyboard().press("j");
        choose();
        page.keyboard().press("j");
        choose();
        page.locator("[data-bulk]").getByText("Tag …").click();
        page.locator("#bulk-tags").fill("spring");
        page.keyboard().press("Enter");
        page.locator("dialog:modal").waitFor(gone());
        // when the list is narrowed to them
        narrow();
        page.getByLabel("Tag", new Page.GetByLabelOptions().setExact(true)).fill("spring");
        page.getByText("Show these").click();
        assertThat(rows()).hasCount(2);
        // and kept
        narrow();
        page.getByText("Keep this as a view").click();
        page.locator("#view-name").fill("Spring wheels");
        page.getByText("Keep", exactly()).click();
        // then it is a list of its own
        page.waitForURL(Pattern.compile(".*/views/.*"));
        assertThat(rows()).hasCount(2);
        assertThat(page.locator("nav").getByText("Spring wheels")).isVisible();
        // when it is removed
        narrow();
        page.getByText("Remove this view").click();
        // then the desk goes on without
        assertThat(page.locator("nav").getByText("Spring wheels")).hasCount(0);
    }

    @Test
    void a_menu_closes_when_something_was_chosen() {
        // given
        page.keyboard().press("j");
        page.locator("#composer .toolbar").waitFor();
        // when
        page.locator("[popovertarget=talk-later]").click();
        page.locator("#talk-later").getByText("In an hour").click();
        // then
        assertThat(page.getByText("put away until")).isVisible();
        assertThat(page.locator("#talk-later")).isHidden();
    }

    private void narrow() {
        page.evaluate("() => document.activeElement.blur()");
        page.keyboard().press("f");
        page.locator("#narrow form").waitFor();
    }

    private void choose() {
        page.locator("#composer .toolbar").waitFor();
        page.keyboard().press("x");
    }

    private Locator rows() {
        return page.locator("#rows a.row");
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
