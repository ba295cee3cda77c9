package heed.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import heed.message.MessageKind;
import heed.message.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing to many goes on in the background, and through whatever stops the desk. */
@DeskTest
class BulkRunPageTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String GOOD =
            "Dear Mia,\n\nyour parcel left us this morning and arrives on Friday.\n\nKind regards\nAda";
    private static final int MANY = 40;

    @Autowired Cast cast;
    @Autowired Messages messages;
    @Autowired BulkRuns runs;
    @Autowired BulkRunner runner;
    @LocalServerPort int port;

    private final List<ConversationId> ids = new ArrayList<>();
    private Viewer.Member ada;
    private Inbox inbox;
    private Browser hers;

    @BeforeEach
    void many_ask_where_their_parcel_is() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        hers = Browser.at(port).signedIn(ada.email());
        for (int number = 0; number < MANY; number++) {
            ids.add(cast.conversation(inbox, "Parcel", "Where is it?"));
        }
    }

    @Test
    void stopped_midway_nobody_is_answered_twice_and_nobody_is_missed() {
        // given
        var page = begin(GOOD, "key");
        // when: it is stopped again and again, wherever it stands
        for (int stop = 1; stop <= 5; stop++) {
            int some = stop * 5;
            await().atMost(PATIENCE).until(() -> view(page).over() >= some);
            runner.stop();
            runner.start();
        }
        // then
        await().atMost(PATIENCE).until(() -> view(page).isOver());
        assertThat(view(page).done()).isEqualTo(MANY);
        assertThat(replies()).allSatisfy((id, replies) -> assertThat(replies).isEqualTo(1));
        assertThat(hers.get(page).body())
                .contains("All is settled", MANY + " of " + MANY + " done");
    }

    @Test
    void what_is_held_or_refused_is_told_and_keeps_none_of_the_others_back() {
        // when
        var page =
                begin(
                        "Dear {{customer.givenName}},\n\nyou should have read the terms.\n\nAda",
                        "x");
        // then
        await().atMost(PATIENCE).until(() -> view(page).isOver());
        assertThat(view(page).done()).isZero();
        assertThat(replies().values()).containsOnly(0L);
        assertThat(hers.get(page).body()).contains("your draft there now");
    }

    @Test
    void pressed_twice_it_is_begun_once_and_only_its_own_sees_it() {
        // given
        var key = Cast.unique("key");
        // when, then
        assertThat(begin(GOOD, key)).isEqualTo(begin(GOOD, key));
        var tom = Browser.at(port).signedIn(cast.ada(cast.team()).email());
        assertThat(tom.get(begin(GOOD, key)).statusCode()).isEqualTo(404);
        // when: nobody waits for the rest
        hers.post(begin(GOOD, key) + "/stopping", Map.of());
        assertThat(view(begin(GOOD, key)).isOver()).isTrue();
    }

    private String begin(String text, String key) {
        var form = new LinkedHashMap<String, String>();
        form.put("act", "reply:these");
        form.put("text", text);
        form.put("key", key);
        var each = ids.stream().map(id -> "id=" + id).collect(Collectors.joining("&"));
        var answer = hers.post("/bulk?" + each, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private BulkRunView view(String page) {
        var id = BulkRunId.of(page.substring(page.lastIndexOf('/') + 1));
        return cast.as(ada, () -> runs.find(id, ada));
    }

    private Map<ConversationId, Long> replies() {
        return cast.as(
                ada,
                () ->
                        ids.stream()
                                .collect(
                                        Collectors.toMap(
                                                id -> id,
                                                id ->
                                                        messages.thread(id).stream()
                                                                .filter(one ->
                                                                        one.kind()
                                                                                == MessageKind
                                                                                        .REPLY)
                                                                .count())));
    }
}
