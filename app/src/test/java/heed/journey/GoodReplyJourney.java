package heed.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody angry asks three things, and whoever answers is led to a good reply. */
@DeskTest
class GoodReplyJourney {

    private static final String ANGRY =
            "This is the third time I write about my parcel and I am furious. Where is it now? Do I have to pay for the second delivery? Can you send it to my office instead?\n\nMia Brandt";
    private static final String BLAMING =
            "you should have read the terms. I guarantee that nothing like this will ever happen again. Your parcel is in Hamburg and reaches you on Friday.";
    private static final String GOOD =
            "I am sorry that you had to write three times. Your parcel is in Hamburg and reaches you on Friday. You do not have to pay for the second delivery. And yes, we can send it to your office instead: I have told the carrier.";

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Messages messages;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Inbox inbox;
    private ConversationId id;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void ada_opens_what_mia_wrote() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        id = cast.conversation(inbox, "Parcel", ANGRY);
        open(1440);
    }

    private void open(int width) {
        window = Browser.open(width, 900, false);
        page = window.newPage();
        Browser.signIn(page, "http://localhost:" + port, ada.email(), Cast.PASSWORD);
        page.navigate("http://localhost:" + port + "/conversations/" + number());
    }

    private long number() {
        return cast.as(ada, () -> conversations.find(id).number());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_bad_draft_is_held_and_mended_into_one_that_passes_untouched() {
        // given she sees what was asked and how it sounds before she writes
        assertThat(margin().getByText("Sounds upset")).isVisible();
        assertThat(asks()).hasCount(3);
        asks().last().locator("a").click();
        assertThat(page.locator("#thread li:target")).containsText("Where is it now?");
        assertThat((int) page.evaluate("() => document.documentElement.scrollTop")).isZero();
        // when she blames, gets the name wrong, promises the impossible and forgets two questions
        Browser.write(page, "Dear Maja,", BLAMING, "Kind regards", "Ada");
        // then the margin and the marks say so
        assertThat(finding("Maja")).isVisible();
        assertThat(finding("you should have")).isVisible();
        assertThat(margin().locator(".asks li:not([data-done])")).not().hasCount(0);
        assertThat(marked("stop")).contains("Maja");
        Axe.expectNothingSerious(page, "the composer with findings");
        // when she sends it, it is held, and says so once
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("Nothing was sent.")).hasCount(1);
        assertThat(margin().getByLabel("Send anyway because").first()).isVisible();
        Axe.expectNothingSerious(page, "a reply that is held");
        assertThat(sent()).isEmpty();
        // when she takes the right name by key, and back, and again
        page.waitForFunction("() => CSS.highlights.get('heed-stop').size > 0");
        editor().focus();
        page.keyboard().press("F8");
        page.waitForFunction("() => getSelection().toString() === 'Maja'");
        assertThat(page.locator("[data-aloud]")).containsText("1 of ");
        page.keyboard().press("Alt+Enter");
        assertThat(editor()).containsText("Dear Mia Brandt,");
        page.keyboard().press("Control+z");
        assertThat(editor()).containsText("Dear Maja,");
        page.keyboard().press("Control+Shift+z");
        assertThat(editor()).containsText("Dear Mia Brandt,");
        assertThat(finding("Maja")).hasCount(0);
        // and writes what was asked
        Browser.write(page, "Dear Mia,", GOOD, "Kind regards", "Ada");
        assertThat(asksDone()).hasCount(3);
        assertThat(page.getByText("Nothing was sent.")).hasCount(0);
        page.keyboard().press("Control+Enter");
        // then it arrives in the thread as it is
        page.locator("#thread").getByText("I have told the carrier").waitFor();
        assertThat(sent()).singleElement().asString().contains(GOOD);
        // and what she promised in it is confirmed with one key, and so is the step that follows
        var promises = page.locator("#talk-promises");
        assertThat(promises.getByText("You promised:").first()).isVisible();
        Axe.expectNothingSerious(page, "what was promised");
        page.evaluate("() => document.activeElement.blur()");
        while (promises.getByText("You promised:").count() > 0) {
            int left = promises.getByText("You promised:").count();
            page.keyboard().press("y");
            assertThat(promises.getByText("You promised:")).hasCount(left - 1);
        }
        assertThat(promises.getByText("We owe").first()).isVisible();
        page.keyboard().press("y");
        assertThat(page.locator("#talk-head .next")).containsText("Keep the promise:");
    }

    @Test
    void an_apology_taken_by_click_stands_as_a_sentence_of_its_own() {
        // given
        id = cast.conversation(inbox, "Lamp", "My lamp has not arrived yet. Where is it?\n\nMia");
        page.navigate("http://localhost:" + port + "/conversations/" + number());
        Browser.write(page, "Dear Mia,", "your lamp left today", "Kind regards", "Ada");
        // when
        apology().click();
        // then
        assertThat(editor()).containsText("your lamp left today. I am sorry that this happened.");
        assertThat(apology()).hasCount(0);
    }

    @Test
    void a_slow_answer_neither_moves_the_cursor_nor_loses_a_word_nor_outlives_a_newer_one() {
        // given the answers wait until the test lets them go
        assertThat(asks()).hasCount(3);
        List<Route> waiting = new CopyOnWriteArrayList<>();
        page.route(Pattern.compile(".*/margin$"), waiting::add);
        Browser.write(page, "Dear Maja,", "you should have read the terms.");
        page.waitForCondition(() -> waiting.size() == 1);
        // when she goes on in the middle of the text while the first is read
        page.keyboard().press("Control+Home");
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        page.keyboard().type(" Brandt");
        page.waitForCondition(() -> waiting.size() == 2);
        waiting.get(1).resume();
        assertThat(finding("you should have")).isVisible();
        waiting.get(0).fulfill(new Route.FulfillOptions().setBody("<div class='read'>OLD</div>"));
        page.keyboard().type(" and all");
        // then all of it stands where she typed it
        assertThat(editor()).containsText("Dear Maja Brandt and all,");
        assertThat(margin().getByText("OLD")).hasCount(0);
    }

    @Test
    void a_failing_review_says_so_and_looks_again() {
        // given
        assertThat(asks()).hasCount(3);
        var failures = new ArrayList<String>();
        page.route(
                Pattern.compile(".*/margin$"),
                route -> {
                    failures.add(route.request().url());
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                });
        // when
        Browser.write(page, "Dear Maja,", "you should have read the terms.");
        // then
        assertThat(margin().getByText("Heed looks again")).isVisible();
        assertThat(editor()).containsText("you should have read the terms.");
        assertThat(failures).isNotEmpty();
        // and when it works again
        page.unroute(Pattern.compile(".*/margin$"));
        page.keyboard().type(" Ada");
        assertThat(finding("Maja")).isVisible();
        assertThat(margin().getByText("Heed looks again")).hasCount(0);
    }

    @Test
    void a_note_is_not_reviewed() {
        // given
        assertThat(asks()).hasCount(3);
        Browser.write(page, "Dear Maja,", "you should have read the terms.");
        assertThat(finding("Maja")).isVisible();
        // when
        page.getByText("Note", new Page.GetByTextOptions().setExact(true)).click();
        // then
        assertThat(margin()).isHidden();
        assertThat(marked("stop")).isEmpty();
    }

    @Test
    void on_a_telephone_it_is_one_line_that_opens() {
        // given
        window.close();
        open(390);
        // when
        Browser.write(page, "Dear Maja,", "you should have read the terms.");
        // then
        var line = margin().locator("[data-unfold]");
        assertThat(line).containsText("1 stop");
        assertThat(finding("Maja")).isHidden();
        line.click();
        assertThat(finding("Maja")).isVisible();
        Axe.expectNothingSerious(page, "the margin on a telephone");
        // when it is held, what is said of it comes into view
        page.keyboard().press("Control+End");
        editor().focus();
        page.keyboard().press("Control+Enter");
        page.locator("#composer-held").waitFor();
        assertThat(page.locator("#composer-held")).isInViewport();
        assertThat(editor()).isInViewport();
    }

    private Locator editor() {
        return page.locator("#composer [contenteditable=true]");
    }

    private Locator margin() {
        return page.locator("heed-review");
    }

    private Locator apology() {
        return margin().locator("[data-fix^='I am sorry']");
    }

    private Locator asks() {
        return margin().locator(".asks li");
    }

    private Locator asksDone() {
        return margin().locator(".asks li[data-done]");
    }

    private Locator finding(String words) {
        return margin().locator(".finding", new Locator.LocatorOptions().setHasText(words)).first();
    }

    private String marked(String level) {
        return page.evaluate(
                        "level => [...(CSS.highlights.get('heed-' + level) ?? [])].map(String).join('|')",
                        level)
                .toString();
    }

    private List<String> sent() {
        return cast.as(
                ada,
                () ->
                        messages.thread(id).stream()
                                .filter(message -> message.customer() == null)
                                .map(Message::body)
                                .toList());
    }
}
