package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Merges;
import heed.web.Refusal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between letting news out and telling them, much may happen. */
@DeskTest
class IssueNewsAgainStoreTest {

    private static final Map<String, String> HELD =
            Map.of("en", "You are too stupid to open a blueprint. {{?Name}}");

    @Autowired Cast cast;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired KnownIssues issues;
    @Autowired IssueLinks links;
    @Autowired IssueUpdates updates;
    @Autowired PutAsideStore aside;
    @Autowired Conversations conversations;
    @Autowired Merges merges;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private IssueNewsDesk desk;

    @BeforeEach
    void something_is_broken() {
        desk = IssueNewsDesk.of(beans);
    }

    @Test
    void who_is_not_affected_any_more_is_not_tried_again() {
        // given
        var mia = desk.linked("Mia Brandt", "en");
        var news = held();
        run(() -> links.unlink(desk.issue.id(), mia, desk.ada));
        // when
        again(news);
        // then
        assertThat(why(news)).isEqualTo("No conversation of theirs is about it any more.");
        assertThat(desk.replies(mia)).isEmpty();
    }

    @Test
    void who_heard_newer_news_is_not_told_older_ones() {
        // given
        var mia = desk.linked("Mia Brandt", "en");
        var news = held();
        var newer = desk.letOut(desk.write());
        become(newer, "sent");
        // when
        again(news);
        // then
        assertThat(why(news)).isEqualTo("They heard of it already.");
        assertThat(desk.replies(mia)).hasSize(1);
    }

    @Test
    void who_was_merged_hears_once_in_what_is_left() {
        // given
        var address = Cast.unique("mia") + "@example.org";
        var left = desk.conversation(address, "Mia Brandt", "en", "One more thing of my plan.");
        var mia = desk.linked(address, "Mia Brandt", "en");
        var news = desk.write();
        cast.as(desk.tom, () -> updates.letOut(news, desk.tom));
        merge(mia, left);
        // when
        begin(news);
        // then
        become(news, "sent");
        assertThat(desk.replies(left)).hasSize(1);
    }

    @Test
    void a_closed_issue_tells_nobody_more() {
        // given
        var mia = desk.linked("Mia Brandt", "en");
        var aside = held();
        var news = desk.write();
        cast.as(desk.tom, () -> updates.letOut(news, desk.tom));
        // when
        run(() -> issues.close(desk.issue.id(), desk.ada));
        // then
        assertThat(cast.as(desk.ada, () -> updates.find(news)).isLetOut()).isFalse();
        assertThat(desk.told(news)).isEmpty();
        // when
        again(aside);
        // then
        assertThat(why(aside)).isEqualTo(KnownIssues.CLOSED);
        assertThat(desk.replies(mia)).isEmpty();
    }

    @Test
    void nobody_is_told_of_a_time_gone_by() {
        // given
        desk.linked("Mia Brandt", "en");
        var past =
                new IssueUpdateWanted(
                        KnownIssue.State.IDENTIFIED,
                        Instant.now().minusSeconds(60),
                        Map.of("en", IssueNewsDesk.ENGLISH));
        var news = cast.as(desk.ada, () -> updates.write(desk.issue.id(), past, desk.ada));
        // when, then
        assertThatThrownBy(() -> cast.as(desk.tom, () -> updates.letOut(news, desk.tom)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("next-update-past"));
    }

    @Test
    void who_wrote_them_and_left_stops_nobody_from_hearing() {
        // given
        var mia = desk.linked("Mia Brandt", "en");
        var news = desk.write();
        cast.as(desk.tom, () -> updates.letOut(news, desk.tom));
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    people.leave(desk.ada.person());
                    return true;
                });
        // when
        begin(news);
        // then
        become(news, "sent");
        assertThat(cast.as(desk.tom, () -> conversations.find(mia)).messages()).isEqualTo(2);
    }

    private IssueUpdateId held() {
        var news = desk.letOut(desk.write(HELD));
        become(news, "held");
        return news;
    }

    private void again(IssueUpdateId news) {
        run(() -> updates.tryAgain(news, "", desk.tom));
        become(news, "stopped");
    }

    private void become(IssueUpdateId news, String state) {
        await().atMost(IssueNewsDesk.PATIENCE)
                .until(() -> desk.told(news).getOrDefault(state, 0) == 1);
    }

    private String why(IssueUpdateId news) {
        return cast.as(desk.tom, () -> aside.stopped(news)).getFirst().why();
    }

    private void begin(IssueUpdateId news) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update known_issue_update set leaves_at = now() where id = :id")
                                .param("id", news.value())
                                .update());
    }

    private void merge(ConversationId part, ConversationId into) {
        run(() -> merges.merge(part, into, true, desk.tom));
    }

    private void run(Runnable work) {
        cast.as(
                desk.tom,
                () -> {
                    work.run();
                    return true;
                });
    }
}
