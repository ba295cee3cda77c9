package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** News are written once, and each customer hears them once. */
@DeskTest
class IssueNewsStoreTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant NEXT = Instant.now().plus(3, ChronoUnit.HOURS);

    @Autowired Cast cast;
    @Autowired KnownIssues issues;
    @Autowired IssueLinks links;
    @Autowired IssueUpdates updates;
    @Autowired IssueEndings endings;
    @Autowired IssueFigureStore figures;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Correspondence correspondence;
    @Autowired Customers customers;
    @Autowired Messages messages;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private Inbox inbox;
    private KnownIssue issue;

    @BeforeEach
    void something_is_broken() {
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        inbox = cast.inbox(team);
        issue = IssueCast.open(cast, issues, IssueCast.wanted(ada, "Blueprints stay empty"), ada);
    }

    @Test
    void everybody_hears_once_by_their_name_and_in_their_language() {
        // given
        var mia = linked("Mia Brandt", "en");
        var jonas = linked("Jonas Weber", "de");
        var zoe = linked("Zoé Martin", "fr");
        // when
        letOut(write(Map.of("en", english(), "de", "die Pläne öffnen sich bis 16:00 wieder.")));
        // then
        await().atMost(PATIENCE).until(() -> told().getOrDefault("sent", 0) == 3);
        assertThat(replies(mia))
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.body())
                                .startsWith("Dear Mia Brandt,")
                                .contains(english()));
        assertThat(replies(jonas))
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply.body())
                                .startsWith("Guten Tag Jonas Weber,")
                                .contains("Pläne"));
        assertThat(replies(zoe))
                .singleElement()
                .satisfies(reply -> assertThat(reply.body()).contains(english()));
        // and nobody's conversation became the writer's
        var after = cast.as(ada, () -> conversations.find(mia));
        assertThat(after.owner()).isNull();
        assertThat(after.nextStep()).isNotNull();
        assertThat(cast.as(ada, () -> issues.find(issue.id())).state())
                .isEqualTo(KnownIssue.State.IDENTIFIED);
    }

    @Test
    void who_has_several_conversations_hears_in_the_newest() {
        // given
        var address = Cast.unique("mia") + "@example.org";
        var older = linked(address, "Mia Brandt", "en");
        var newer = linked(address, "Mia Brandt", "en");
        // when
        letOut(write(Map.of("en", english())));
        // then
        await().atMost(PATIENCE).until(() -> told().getOrDefault("sent", 0) == 1);
        assertThat(replies(older)).isEmpty();
        assertThat(replies(newer)).hasSize(1);
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        insert into known_issue_delivery (update, customer, conversation)
                                                        select d.update, d.customer, :older
                                                          from known_issue_delivery d
                                                         where d.conversation = :newer
                                                        """)
                                                .param("older", older.value())
                                                .param("newer", newer.value())
                                                .update()))
                .hasMessageContaining("known_issue_delivery_pkey");
    }

    @Test
    void nobody_approves_their_own_where_it_reaches_many() {
        // given
        for (int one = 0; one < IssueUpdates.ALONE; one++) {
            linked("Mia Brandt", "en");
        }
        var own =
                cast.as(tom, () -> updates.write(issue.id(), wanted(Map.of("en", english())), tom));
        // when, then
        assertThatThrownBy(() -> cast.as(tom, () -> updates.letOut(own, tom)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("own-news"));
        assertThatThrownBy(() -> cast.as(ada, () -> updates.letOut(own, ada)))
                .isInstanceOf(Refusal.class);
        var sue = cast.member("Sue Park", heed.access.Role.LEAD, team);
        assertThat(cast.as(sue, () -> updates.letOut(own, sue)).reached())
                .isEqualTo(IssueUpdates.ALONE);
    }

    @Test
    void taken_back_in_time_nobody_hears_of_it() {
        // given
        var mia = linked("Mia Brandt", "en");
        var news = write(Map.of("en", english()));
        cast.as(tom, () -> updates.letOut(news, tom));
        // when
        cast.as(
                ada,
                () -> {
                    updates.takeBack(news, ada);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> updates.find(news)).isLetOut()).isFalse();
        assertThat(cast.as(ada, () -> updates.counts(news))).isEmpty();
        assertThat(replies(mia)).isEmpty();
    }

    @Test
    void what_the_gate_holds_is_put_aside_and_the_others_leave() {
        // given: Jonas is offended in German only
        linked("Mia Brandt", "en");
        var jonas = linked("Jonas Weber", "de");
        // when
        letOut(
                write(
                        Map.of(
                                "en",
                                english(),
                                "de",
                                "Sie sind zu dumm, um einen Plan zu öffnen. {{?Name}}")));
        // then
        await().atMost(PATIENCE).until(() -> told().getOrDefault("held", 0) == 1);
        assertThat(told()).containsEntry("sent", 1);
        assertThat(replies(jonas)).isEmpty();
        // when: a reason lets pass what warns, and not what stops
        var news = cast.as(tom, () -> updates.of(issue.id()).getFirst().id());
        cast.as(
                tom,
                () -> {
                    updates.tryAgain(news, "They know us", tom);
                    return true;
                });
        await().atMost(PATIENCE).until(() -> !told().containsKey("waiting"));
        assertThat(told()).containsEntry("held", 1);
    }

    @Test
    void once_it_is_fixed_those_that_nothing_is_open_in_are_resolved_in_one_step() {
        // given: Mia told, Jonas asked
        var mia = linked("Mia Brandt", "en");
        var asks = linked("Jonas Weber", "en");
        var fixed = new IssueUpdateWanted(KnownIssue.State.FIXED, null, Map.of("en", english()));
        letOut(cast.as(ada, () -> updates.write(issue.id(), fixed, ada)));
        await().atMost(PATIENCE).until(() -> told().getOrDefault("sent", 0) == 2);
        cast.receive(
                asks, Cast.unique("jonas") + "@example.org", "And when do I get my money back?");
        // when
        cast.as(ada, () -> endings.resolve(issue.id(), ada));
        // then
        assertThat(cast.as(ada, () -> conversations.find(mia)).isOpen()).isFalse();
        assertThat(cast.as(ada, () -> conversations.find(asks)).isOpen()).isTrue();
        // and the figures tell of it
        assertThat(cast.as(tom, () -> figures.of(tom)))
                .get()
                .satisfies(figure -> {
                    assertThat(figure.reached()).isGreaterThanOrEqualTo(2);
                    assertThat(figure.before()).isGreaterThanOrEqualTo(2);
                    assertThat(figure.told()).contains("Told before they asked again");
                });
        assertThat(cast.as(ada, () -> figures.of(ada))).isEmpty();
    }

    private static String english() {
        return "your blueprints open again by 16:00 today. You need not do anything.";
    }

    private static IssueUpdateWanted wanted(Map<String, String> texts) {
        return new IssueUpdateWanted(KnownIssue.State.IDENTIFIED, NEXT, texts);
    }

    private IssueUpdateId write(Map<String, String> texts) {
        return cast.as(ada, () -> updates.write(issue.id(), wanted(texts), ada));
    }

    /** Without waiting until it can be taken back no more. */
    private void letOut(IssueUpdateId news) {
        cast.as(
                tom,
                () -> {
                    updates.letOut(news, tom);
                    return jdbc.sql(
                                    "update known_issue_update set leaves_at = now() where id = :id")
                            .param("id", news.value())
                            .update();
                });
    }

    private Map<String, Integer> told() {
        return cast.as(tom, () -> updates.counts(updates.of(issue.id()).getFirst().id()));
    }

    private ConversationId linked(String name, String language) {
        return linked(Cast.unique("mia") + "@example.org", name, language);
    }

    private ConversationId linked(String address, String name, String language) {
        var id =
                cast.as(
                        Cast.JOB,
                        () -> {
                            var customer = customers.met(address, name, language);
                            return correspondence.open(inbox, customer.id(), "Plan", Instant.now());
                        });
        cast.receive(id, address, "Our blueprint is an empty canvas.");
        cast.as(
                ada,
                () -> {
                    links.link(issue.id(), id, false, ada);
                    return true;
                });
        return id;
    }

    private List<Message> replies(ConversationId id) {
        return cast.as(
                ada,
                () ->
                        messages.thread(id).stream()
                                .filter(one -> one.kind() == MessageKind.REPLY)
                                .toList());
    }
}
