package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Corrections;
import heed.customer.CustomerId;
import heed.customer.Customers;
import heed.customer.Traces;
import heed.inbox.Inbox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class CustomerPageTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Customers customers;
    @Autowired Corrections corrections;
    @LocalServerPort int port;

    Viewer.Member ada;
    Browser browser;
    Inbox inbox;
    ConversationId chain;
    CustomerId mia;
    String url;

    @BeforeEach
    void mia_writes() {
        var team = cast.team();
        ada = cast.ada(team);
        browser = Browser.at(port).signedIn(ada.email());
        inbox = cast.inbox(team);
        chain = cast.conversation(inbox, "My chain", "It squeaks.");
        mia = customer(chain);
        url = "/customers/" + mia;
    }

    @Test
    void the_page_shows_the_card_with_the_source_of_each_word() {
        // when
        var saved =
                browser.post(
                        url + "/card",
                        Map.of(
                                "name", "Mia Brandt",
                                "honorific", "Dr",
                                "pronouns", "she/her",
                                "formality", "formal",
                                "zone", "Europe/Dublin"));
        // then
        assertThat(saved.statusCode()).isEqualTo(302);
        var page = browser.get(url).body();
        assertThat(page)
                .contains("Dr Mia Brandt", "she/her", "said to Ada Okoye, today")
                .contains("observed, today", "in Dublin");
    }

    @Test
    void the_line_in_the_conversation_says_who_they_are_and_what_else_they_wrote() {
        // given
        var other = cast.conversation(inbox, "Another matter", "And the bell.");
        browser.post(
                url + "/card",
                Map.of("detail", "brief", "pronunciation", "MEE-ah", "zone", "Europe/Dublin"));
        var talk = browser.get("/conversations/" + chain).body();
        // when
        var line = browser.part(url + "/beside?open=1").body();
        // then
        assertThat(talk).isNotNull();
        assertThat(line)
                .contains("brief · English", "in Dublin", "MEE-ah", "My chain")
                .doesNotContain("Another matter");
        assertThat(customer(other)).isNotEqualTo(mia);
    }

    @Test
    void a_signature_that_differs_is_offered_and_used_with_one_press() {
        // given
        cast.as(
                Cast.JOB,
                () -> {
                    corrections.notice(
                            customers.find(mia), new Traces("", List.of("Mia Brandt-Özil")));
                    return mia;
                });
        assertThat(browser.part(url + "/beside").body()).contains("1 correction offered");
        var page = browser.get(url).body();
        assertThat(page).contains("Their signature says “Mia Brandt-Özil” (name)");
        // when
        browser.post(found(page, "action=\"(/customers/[^\"]*/acceptance)\""), Map.of());
        // then
        assertThat(browser.get(url).body())
                .contains(
                        "<h1 dir=\"auto\">Mia Brandt-Özil</h1>", "signature, agreed by Ada Okoye");
    }

    @Test
    void what_happened_is_one_list_of_conversations_remarks_and_changes() {
        // given
        browser.post(url + "/remarks", Map.of("text", "Rides <b>to</b> work."));
        // when
        var list = browser.part(url + "/timeline").body();
        // then
        assertThat(list)
                .contains("My chain", "Rides &lt;b&gt;to&lt;/b&gt; work.", "Language: English");
        browser.post(found(list, "action=\"([^\"]*/withdrawal)\""), Map.of());
        assertThat(browser.part(url + "/timeline").body()).doesNotContain("Rides");
    }

    @Test
    void a_long_list_goes_on_where_it_ended() {
        // given
        for (int i = 0; i < 23; i++) {
            browser.post(url + "/remarks", Map.of("text", "Remark number " + i + "."));
        }
        // when
        var first = browser.part(url + "/timeline").body();
        var second = browser.part(found(first, "hx-get=\"([^\"]*before=[^\"]*)\"")).body();
        // then
        for (int i = 0; i < 23; i++) {
            var words = "Remark number " + i + ".";
            assertThat(first.contains(words)).as(words).isNotEqualTo(second.contains(words));
        }
        assertThat(second).doesNotContain("Show earlier");
    }

    @Test
    void two_who_are_one_are_compared_merged_and_separated() {
        // given
        var twin = customer(cast.conversation(inbox, "Me again", "From home."));
        assertThat(browser.part(url + "/others").body()).contains("The same person?");
        assertThat(browser.get(url + "/merge?other=" + twin).body()).contains("Together");
        // when
        browser.post(url + "/merge", Map.of("other", twin.toString()));
        // then
        assertThat(browser.get("/customers/" + twin).headers().firstValue("Location").orElse(""))
                .endsWith(url);
        assertThat(browser.part(url + "/timeline").body()).contains("My chain", "Me again");
        assertThat(browser.part("/customers/" + twin + "/beside").body()).contains("My chain");
        // when
        browser.post("/customers/" + twin + "/separation", Map.of());
        // then
        assertThat(browser.part(url + "/timeline").body())
                .contains("My chain")
                .doesNotContain("Me again");
    }

    @Test
    void what_cannot_be_done_is_said_on_the_page() {
        var jon = customer(cast.conversation(inbox, "Bell", "It rings."));
        var address = cast.as(ada, () -> customers.find(jon)).address();
        var answer = browser.post(url + "/addresses", Map.of("address", address));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("has this address already", "How they are called");
    }

    @Test
    void who_sees_no_conversation_with_them_is_shown_a_name_and_no_more() {
        // given
        browser.post(url + "/card", Map.of("accessibility", "Screen reader"));
        browser.post(url + "/remarks", Map.of("text", "Rides to work."));
        var noor = cast.tom(cast.team());
        var other = Browser.at(port).signedIn(noor.email());
        // when, then
        assertThat(other.get(url).body())
                .contains("Mia Brandt", "not yours to read")
                .doesNotContain("Screen reader", "Rides");
        for (var part : List.of("/beside", "/timeline", "/others", "/card")) {
            assertThat(other.part(url + part).body())
                    .as(part)
                    .doesNotContain("Screen reader", "Rides", "My chain");
        }
    }

    private CustomerId customer(ConversationId id) {
        return cast.as(ada, () -> conversations.find(id)).customer();
    }

    private static String found(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }
}
