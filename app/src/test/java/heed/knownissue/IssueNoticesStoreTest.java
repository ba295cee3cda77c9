package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.access.Viewer;
import heed.notice.Notices;
import heed.notice.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers were not told, somebody hears of. */
@DeskTest
class IssueNoticesStoreTest {

    @Autowired Cast cast;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired KnownIssues issues;
    @Autowired IssueDueJob due;
    @Autowired Notices notices;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    private IssueNewsDesk desk;

    @BeforeEach
    void something_is_broken() {
        desk = IssueNewsDesk.of(beans);
    }

    @Test
    void owner_and_leads_hear_once_that_some_are_put_aside() {
        // given
        desk.linked("Mia Brandt", "en");
        desk.linked("Jonas Weber", "en");
        var stopped = Map.of("en", "You are too stupid to open a blueprint. {{?Name}}");
        // when
        desk.letOut(desk.write(stopped));
        await().atMost(IssueNewsDesk.PATIENCE)
                .until(() -> desk.told().getOrDefault("held", 0) == 2);
        // then
        assertThat(told(desk.ada)).singleElement().asString().contains("put aside");
        assertThat(told(desk.tom)).singleElement().asString().contains("put aside");
    }

    @Test
    void owner_and_leads_hear_once_when_customers_were_to_hear_by_now() {
        // given
        customersWereToHearAMinuteAgo();
        // when
        due.round();
        due.round();
        // then
        assertThat(told(desk.ada)).singleElement().asString().contains("by now");
        assertThat(told(desk.tom)).singleElement().asString().contains("by now");
    }

    @Test
    void once_customers_hear_by_another_time_that_it_was_due_is_no_news() {
        // given
        customersWereToHearAMinuteAgo();
        due.round();
        assertThat(fresh(desk.tom)).isNotEmpty();
        // when
        cast.as(
                desk.tom,
                () -> {
                    var issue = issues.find(desk.issue.id());
                    var later =
                            KnownIssueWanted.of(issue)
                                    .investigating(Instant.now().plus(Duration.ofHours(2)));
                    issues.change(issue.id(), issue.version(), later, desk.tom);
                    return true;
                });
        due.round();
        // then
        assertThat(fresh(desk.tom)).isEmpty();
        assertThat(told(desk.tom)).hasSize(1);
    }

    @Test
    void once_it_is_closed_that_news_were_due_is_no_news() {
        // given
        customersWereToHearAMinuteAgo();
        due.round();
        // when
        cast.as(
                desk.tom,
                () -> {
                    issues.close(desk.issue.id(), desk.tom);
                    return true;
                });
        due.round();
        // then
        assertThat(fresh(desk.tom)).isEmpty();
    }

    private void customersWereToHearAMinuteAgo() {
        cast.as(
                desk.ada,
                () ->
                        jdbc.sql(
                                        """
                                        update known_issue
                                           set next_update_at = now() - interval '1 minute'
                                         where id = :id
                                        """)
                                .param("id", desk.issue.id().value())
                                .update());
    }

    @Test
    void a_lead_has_what_somebody_who_left_had() {
        // given
        var root = cast.member("Root", Role.ADMINISTRATOR);
        assertThat(cast.as(root, () -> people.inHand(desk.ada.person()))).isPositive();
        // when
        cast.as(
                root,
                () -> {
                    people.leave(desk.ada.person());
                    return true;
                });
        // then
        assertThat(cast.as(desk.tom, () -> issues.find(desk.issue.id())).owner())
                .isEqualTo(desk.tom.person());
    }

    private List<String> fresh(Viewer.Member to) {
        return cast.as(to, () -> notices.of(to, null, 50)).items().stream()
                .filter(Told::isNew)
                .map(one -> one.notice().words())
                .filter(words -> words.contains("“Blueprints stay empty"))
                .toList();
    }

    private List<String> told(Viewer.Member to) {
        return cast.as(to, () -> notices.of(to, null, 50)).items().stream()
                .map(one -> one.notice().words())
                .filter(words -> words.contains("“Blueprints stay empty"))
                .toList();
    }
}
