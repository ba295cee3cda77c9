package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.reply.Drafts;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The known issues as those who work here see them, and beside a conversation. */
@DeskTest
class KnownIssuePageTest {

    @Autowired Cast cast;
    @Autowired KnownIssues issues;
    @Autowired Drafts drafts;
    @LocalServerPort int port;

    private Viewer.Member ada;
    private Browser hers;
    private ConversationId asked;

    @BeforeEach
    void somebody_asks() {
        var team = cast.team();
        ada = cast.ada(team);
        hers = Browser.at(port).signedIn(ada.email());
        asked = cast.conversation(cast.inbox(team), "Plan", "Our blueprint is an empty canvas.");
    }

    @Test
    void one_is_opened_by_its_form_and_stands_in_the_list() {
        // given
        var title = Cast.unique("Lamps flicker");
        // when
        var answer =
                hers.post(
                        "/issues",
                        Map.of(
                                "kind", "problem",
                                "state", "investigating",
                                "team", ada.teams().iterator().next().toString(),
                                "owner", ada.person().toString(),
                                "language", "en",
                                "title", title,
                                "description", "They flicker at night.",
                                "nextUpdateAt", "2099-03-31T14:00"));
        // then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(hers.get("/issues").body()).contains(title, "no conversation", "31 Mar 2099");
    }

    @Test
    void a_form_without_a_next_update_comes_back_with_what_was_typed() {
        // when
        var answer =
                hers.post(
                        "/issues",
                        Map.of(
                                "kind", "problem",
                                "state", "investigating",
                                "owner", ada.person().toString(),
                                "language", "en",
                                "title", "Lamps flicker",
                                "description", "They flicker at night."));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("by when customers hear", "They flicker at night.");
    }

    @Test
    void a_proposal_stands_above_the_thread_and_one_press_links_it() {
        // given
        var issue = opened();
        assertThat(line()).contains("A known issue matches this", "<q dir=\"auto\">blueprint</q>");
        // when
        hers.post(beside(), Map.of("issue", issue.id().toString(), "proposed", "true"));
        // then
        assertThat(line()).contains("<b>Known issue:</b>", issue.title(), "They hear next by");
        assertThat(hers.get("/issues/" + issue.id()).body()).contains("1 conversation", "Plan");
        // when
        hers.post(beside() + "/words", Map.of());
        // then
        var draft = cast.as(ada, () -> drafts.find(asked, ada)).orElseThrow();
        assertThat(draft.body())
                .isEqualTo("Whoever opens a blueprint sees an empty canvas instead.");
    }

    @Test
    void another_press_says_that_it_is_something_else() {
        // given
        var issue = opened();
        // when
        hers.post(beside() + "/dismissal", Map.of("issue", issue.id().toString()));
        // then
        assertThat(line()).doesNotContain(issue.title());
        // and by hand it can be linked all the same
        assertThat(hers.get(beside()).body()).contains(issue.title());
    }

    private KnownIssue opened() {
        return IssueCast.open(
                cast, issues, IssueCast.wanted(ada, Cast.unique("Blueprints stay empty")), ada);
    }

    private String beside() {
        return "/conversations/" + asked + "/known-issue";
    }

    private String line() {
        return hers.part(beside() + "/line").body();
    }
}
