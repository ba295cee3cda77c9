package heed.knownissue;

import heed.Cast;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with a known issue: Ada writes its news, Tom lets them out. For one test. */
final class IssueNewsDesk {

    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final Instant NEXT = Instant.now().plus(3, ChronoUnit.HOURS);

    /** Answers nothing that anybody asked, and promises nothing that is not so. */
    static final String ENGLISH =
            "your blueprints open again by 16:00 today. You need not do anything.";

    final Team team;
    final Viewer.Member ada;
    final Viewer.Member tom;
    final Inbox inbox;
    final KnownIssue issue;

    private final Cast cast;
    private final IssueLinks links;
    private final IssueUpdates updates;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Customers customers;
    private final Messages messages;
    private final JdbcClient jdbc;

    IssueNewsDesk(
            Cast cast,
            KnownIssues issues,
            IssueLinks links,
            IssueUpdates updates,
            Conversations conversations,
            Correspondence correspondence,
            Customers customers,
            Messages messages,
            JdbcClient jdbc) {
        this.cast = cast;
        this.links = links;
        this.updates = updates;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.customers = customers;
        this.messages = messages;
        this.jdbc = jdbc;
        team = cast.team();
        ada = cast.ada(team);
        tom = cast.tom(team);
        inbox = cast.inbox(team);
        issue = IssueCast.open(cast, issues, IssueCast.wanted(ada, "Blueprints stay empty"), ada);
    }

    static IssueNewsDesk of(AutowireCapableBeanFactory beans) {
        return beans.createBean(IssueNewsDesk.class);
    }

    static IssueUpdateWanted wanted(Map<String, String> texts) {
        return new IssueUpdateWanted(KnownIssue.State.IDENTIFIED, NEXT, texts);
    }

    IssueUpdateId write(Map<String, String> texts) {
        return cast.as(ada, () -> updates.write(issue.id(), wanted(texts), ada));
    }

    /** In English. */
    IssueUpdateId write() {
        return write(Map.of("en", ENGLISH));
    }

    /** Without waiting until it can be taken back no more. */
    IssueUpdateId letOut(IssueUpdateId news) {
        cast.as(
                tom,
                () -> {
                    updates.letOut(news, tom);
                    return jdbc.sql(
                                    "update known_issue_update set leaves_at = now() where id = :id")
                            .param("id", news.value())
                            .update();
                });
        return news;
    }

    /** What became of the last news. */
    Map<String, Integer> told() {
        return told(cast.as(tom, () -> updates.of(issue.id()).getFirst().id()));
    }

    Map<String, Integer> told(IssueUpdateId news) {
        return cast.as(tom, () -> updates.counts(news));
    }

    /** A conversation about the issue. */
    ConversationId linked(String name, String language) {
        return linked(Cast.unique("mia") + "@example.org", name, language);
    }

    ConversationId linked(String address, String name, String language) {
        var id = conversation(address, name, language, "Our blueprint is an empty canvas.");
        link(id);
        return id;
    }

    ConversationId conversation(String address, String name, String language, String text) {
        var id =
                cast.as(
                        Cast.JOB,
                        () ->
                                correspondence.open(
                                        inbox,
                                        customers.met(address, name, language).id(),
                                        "Plan",
                                        Instant.now()));
        cast.receive(id, address, text);
        return id;
    }

    void link(ConversationId id) {
        cast.as(
                ada,
                () -> {
                    links.link(issue.id(), id, false, ada);
                    return true;
                });
    }

    Conversation find(ConversationId id) {
        return cast.as(ada, () -> conversations.find(id));
    }

    List<Message> replies(ConversationId id) {
        return cast.as(
                ada,
                () ->
                        messages.thread(id).stream()
                                .filter(one -> one.kind() == MessageKind.REPLY)
                                .toList());
    }

    Message reply(ConversationId id) {
        return Objects.requireNonNull(replies(id).getFirst());
    }
}
