package heed.canned;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Canned replies as people write them. */
@DeskTest
class CannedPageTest {

    private static final String HERE = "/settings/canned-replies";

    @Autowired Cast cast;
    @Autowired Statements statements;
    @LocalServerPort int port;

    private Team team;
    private Viewer.Member ada;
    private Browser hers;
    private Browser toms;

    @BeforeEach
    void ada_answers_and_tom_leads() {
        team = cast.team();
        ada = cast.ada(team);
        hers = Browser.at(port).signedIn(ada.email());
        toms = Browser.at(port).signedIn(cast.tom(team).email());
    }

    @Test
    void a_lead_writes_one_for_the_team_and_an_agent_sees_it_without_buttons_to_change_it() {
        // when
        var answer = toms.post(HERE, form("Refund", team.id().toString(), "Hello {{?what}}"));
        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var url =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll(".*(/settings/[^?]+).*", "$1");
        assertThat(hers.get(HERE).body()).contains("Refund", team.name());
        assertThat(hers.get(url).body()).contains("Hello {{?what}}").doesNotContain("Archive it");
        assertThat(toms.get(url).body()).contains("Archive it");
    }

    @Test
    void a_mistake_stands_at_its_text_and_nothing_typed_is_lost() {
        // when
        var answer = hers.post(HERE, form("Refund", "me", "Hello {{fact.refund.perod}}, my dear"));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Line 1, {{fact.refund.perod}}: There is no fact “refund.perod”.")
                .contains(", my dear")
                .contains("text-en-problem");
    }

    @Test
    void another_language_is_added_and_what_was_typed_is_there() {
        // given
        var form = new HashMap<>(form("Refund", "me", "Hello, my dear"));
        form.put("deed", "add");
        form.put("add", "de");
        // when
        var page = hers.post(HERE, form).body();
        // then
        assertThat(page).contains("Hello, my dear", "What it says in German", "name=\"text-de\"");
    }

    @Test
    void the_preview_shows_a_real_customer_and_marks_the_blanks() {
        // given
        var conversation = cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var form =
                new HashMap<>(
                        form("Refund", "me", "Dear {{customer.name}}, {{?what was wrong}} <b>"));
        form.put("with", conversation.toString());
        // when
        var preview = hers.postPart(HERE + "/preview", form).body();
        // then
        assertThat(preview)
                .contains("Dear Mia Brandt", "what was wrong</mark>", "&lt;b&gt;", "To Mia Brandt")
                .doesNotContain("<b>");
        var elsewhere = cast.conversation(cast.inbox(cast.team()), "Secret", "Where is it?");
        form.put("with", elsewhere.toString());
        assertThat(hers.postPart(HERE + "/preview", form).statusCode()).isEqualTo(404);
    }

    @Test
    void two_who_change_it_at_once_lose_nothing() {
        // given
        var url =
                toms.post(HERE, form("Refund", team.id().toString(), "First"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll(".*(/settings/[^?]+).*", "$1");
        var first = new HashMap<>(form("Refund", team.id().toString(), "Second"));
        first.put("version", "1");
        var second = new HashMap<>(form("Refund", team.id().toString(), "Third"));
        second.put("version", "1");
        // when
        assertThat(toms.post(url, first).statusCode()).isEqualTo(302);
        var late = toms.post(url, second);
        // then
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("Somebody changed it", "Third");
        assertThat(toms.get(url).body()).contains("Second", "First", "Version 1");
    }

    @Test
    void pages_are_a_few_statements() {
        // given
        var url =
                hers.post(HERE, form("Refund", "me", "First"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll(".*(/settings/[^?]+).*", "$1");
        cast.conversation(cast.inbox(team), "Parcel", "Where is it?");
        var list = Cast.unique("list");
        var edit = Cast.unique("edit");
        // when
        hers.counted(HERE, list);
        hers.counted(url, edit);
        // then
        assertThat(statements.of(list)).hasSizeBetween(1, 6);
        assertThat(statements.of(edit)).hasSizeBetween(1, 8);
    }

    @Test
    void the_guide_tells_of_every_place_and_of_no_other() throws IOException {
        // given
        var guide = Files.readString(Path.of("../docs/guides/canned-replies.md"));
        // when
        var told =
                java.util.regex.Pattern.compile("(?m)^\\| `\\{\\{([a-zA-Z.]+)}}` \\|")
                        .matcher(guide)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.startsWith("fact."))
                        .toList();
        // then
        assertThat(told).containsExactlyElementsOf(Places.known().keySet());
    }

    private static Map<String, String> form(String name, String owner, String text) {
        return Map.of(
                "name", name, "owner", owner, "text-en", text, "fallback", "en", "deed", "save");
    }
}
