package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Somebody answers with a canned reply by keys alone: finds it, fills its blanks, loses no word.
 */
@DeskTest
class CannedReplyJourney {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Conversations conversations;
    @LocalServerPort int port;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void ada_opens_what_mia_wrote() {
        var team = cast.team();
        Viewer.Member ada = cast.ada(team);
        var id = cast.conversation(cast.inbox(team), "Parcel", "Where is my parcel?\n\nMia");
        api.as(ada)
                .post(
                        "/api/v1/canned-replies",
                        """
                        {"name": "On its way", "shortcut": "way",
                         "texts": {"en": "Your {{?thing}} left us {{?when}}, {{customer.name}}."}}
                        """);
        window = Browser.open(1440, 900, false);
        page = window.newPage();
        Browser.signIn(page, "http://localhost:" + port, ada.email(), Cast.PASSWORD);
        var number = cast.as(ada, () -> conversations.find(id).number());
        page.navigate("http://localhost:" + port + "/conversations/" + number);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_stroke_in_an_empty_line_finds_it_and_tab_leads_from_blank_to_blank() {
        // given
        editor().click();
        page.keyboard().type("First words stay.");
        page.keyboard().press("Enter");
        // when
        page.keyboard().press("/");
        assertThat(page.locator("[data-canned-words]")).isFocused();
        page.keyboard().type("way");
        assertThat(page.locator(".canned-shown")).containsText("Mia Brandt");
        page.keyboard().press("Enter");
        // then
        assertThat(editor()).containsText("{{?when}}");
        page.keyboard().type("parcel");
        page.keyboard().press("Tab");
        page.keyboard().type("today");
        assertThat(editor()).containsText("First words stay.");
        assertThat(editor()).containsText("Your parcel left us today, Mia Brandt.");
    }

    @Test
    void who_wanted_a_stroke_gets_it_by_escape() {
        // given
        editor().click();
        page.keyboard().press("/");
        assertThat(page.locator("[data-canned-words]")).isFocused();
        // when
        page.keyboard().press("Escape");
        page.keyboard().type("or so");
        // then
        assertThat(editor()).containsText("/or so");
    }

    @Test
    void who_types_on_while_the_sheet_comes_searches_with_what_was_typed() {
        // given
        editor().click();
        // when
        page.keyboard().type("/way");
        // then
        assertThat(page.locator("[data-canned-words]")).hasValue("way");
        assertThat(page.locator(".canned-shown")).containsText("Mia Brandt");
        page.keyboard().press("Enter");
        assertThat(editor()).containsText("{{?when}}");
        assertThat(editor()).not().containsText("/");
    }

    private Locator editor() {
        return page.locator(".draft [contenteditable]");
    }
}
