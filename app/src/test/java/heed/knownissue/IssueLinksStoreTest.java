package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A conversation is about one thing that is broken, and not about what somebody took it for. */
@DeskTest
class IssueLinksStoreTest {

    @Autowired Cast cast;
    @Autowired KnownIssues issues;
    @Autowired IssueLinks links;
    @Autowired IssueProposals proposals;
    @Autowired Conversations conversations;
    @Autowired JdbcClient jdbc;

    private Viewer.Member ada;
    private KnownIssue stays;
    private KnownIssue other;
    private ConversationId id;

    @BeforeEach
    void two_things_are_broken_that_sound_alike() {
        var team = cast.team();
        ada = cast.ada(team);
        stays = open("Blueprints stay empty after the upgrade");
        other = open("Blueprints stay empty on the tablet");
        id =
                cast.conversation(
                        cast.inbox(team),
                        "Blueprints",
                        "Since the upgrade all my blueprints stay empty. Why?");
    }

    @Test
    void what_was_linked_by_mistake_is_gone_once_it_is_linked_anew() {
        // when
        link(stays);
        link(other);
        // then
        assertThat(links()).isEqualTo(1);
        cast.as(
                ada,
                () -> {
                    links.unlink(other.id(), id, ada);
                    return true;
                });
        assertThat(cast.as(ada, () -> links.of(id))).isEmpty();
    }

    @Test
    void one_that_it_is_not_hides_no_other() {
        // given
        var first = proposed().orElseThrow();
        // when
        cast.as(
                ada,
                () -> {
                    links.dismiss(first, id, ada);
                    return true;
                });
        // then
        assertThat(proposed()).isPresent().isNotEqualTo(Optional.of(first));
    }

    private KnownIssue open(String title) {
        return IssueCast.open(cast, issues, IssueCast.wanted(ada, title), ada);
    }

    private void link(KnownIssue issue) {
        cast.as(
                ada,
                () -> {
                    links.link(issue.id(), id, false, ada);
                    return true;
                });
    }

    private Optional<KnownIssueId> proposed() {
        return cast.as(ada, () -> proposals.of(conversations.find(id)))
                .map(match -> match.issue().id());
    }

    private long links() {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select count(*) from known_issue_link where conversation = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }
}
