package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation that has gone on for years: 500 messages, two of them at each minute. */
@DeskTest
class LongThreadPageTest {

    private static final Pattern SAID = Pattern.compile("Said (\\d+)\\.");
    private static final Pattern BEFORE = Pattern.compile("href=\"([^\"]*[?&;]before=[^\"]*)\"");

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private ConversationId id;

    @BeforeEach
    void much_was_said() {
        var team = cast.team();
        ada = cast.ada(team);
        id = cast.conversation(cast.inbox(team), "Parcel", "It began today.");
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql(
                                        """
                                        insert into message (conversation, kind, at, customer, body)
                                        select c.id, 'inbound', now() - make_interval(mins => 260 - n / 2), c.customer,
                                               'Said ' || n || '.'
                                          from conversation c, generate_series(1, 499) n
                                         where c.id = :id
                                        """)
                                .param("id", id.value())
                                .update());
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update conversation set messages = 500 where id = :id")
                                .param("id", id.value())
                                .update());
    }

    @Test
    void a_program_reads_it_in_stretches_each_message_once() {
        // given
        var program = api.as(ada);
        var said = new ArrayList<String>();
        // when
        var path = "/api/v1/conversations/" + id + "/messages?limit=150";
        for (var next = ""; next != null; ) {
            var answer = program.get(path + next).json();
            assertThat(answer.path("items").size()).isBetween(1, 150);
            answer.path("items").forEach(one -> said.add(one.path("id").asString()));
            next =
                    answer.path("next").isNull()
                            ? null
                            : "&cursor=" + answer.path("next").asString();
        }
        // then
        assertThat(said).hasSize(500).doesNotHaveDuplicates();
        assertThat(program.get(path.replace("150", "201")).status()).isEqualTo(400);
    }

    @Test
    void its_page_begins_with_what_was_said_last_and_unfolds_the_rest() {
        // given
        var browser = Browser.at(port).signedIn(ada.email());
        var number = cast.as(ada, () -> conversations.find(id)).number();
        // when
        var page = browser.get("/conversations/" + number).body();
        // then
        assertThat(page).contains("495 earlier messages, till", "It began today.", "composer");
        var said = new ArrayList<>(said(page));
        assertThat(said).hasSize(59).last().isEqualTo(499);
        for (var url = before(page); url != null; ) {
            var stretch = browser.part(url).body();
            assertThat(stretch).doesNotContain("composer");
            said.addAll(0, said(stretch));
            url = before(stretch);
        }
        assertThat(said).hasSize(499).isSorted();
    }

    @Test
    void what_was_said_before_is_a_page_of_its_own_where_nothing_can_be_unfolded() {
        // given
        var browser = Browser.at(port).signedIn(ada.email());
        var number = cast.as(ada, () -> conversations.find(id)).number();
        // when
        var page = browser.get(before(browser.get("/conversations/" + number).body())).body();
        // then
        assertThat(page).contains("<title>", "talk-head").doesNotContain("id=\"composer\"");
        assertThat(said(page)).hasSize(60).last().isEqualTo(440);
        assertThat(browser.get("/conversations/" + number + "?before=nonsense").statusCode())
                .isEqualTo(400);
    }

    private static List<Integer> said(String page) {
        var thread = page.contains("id=\"thread\"") ? page.split("id=\"thread\"")[1] : page;
        return SAID.matcher(thread.split("id=\"composer\"")[0])
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String before(String page) {
        var found = BEFORE.matcher(page);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }
}
