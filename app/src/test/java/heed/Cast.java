package heed;

import heed.access.People;
import heed.access.Person;
import heed.access.Role;
import heed.access.Team;
import heed.access.Teams;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.NewInbound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The cast of the tests: Mia writes in, Ada answers, Tom leads. Every call makes new ones, with
 * addresses of their own.
 */
@TestComponent
public class Cast {

    public static final String PASSWORD = "three quiet words";
    public static final Viewer JOB = new Viewer.Job("test");

    /** Hashed as weakly as can be: people are made by the thousand, and sign in as often. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final People people;
    private final Teams keeping;
    private final Inboxes inboxes;
    private final Customers customers;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Cast(
            People people,
            Teams keeping,
            Inboxes inboxes,
            Customers customers,
            Conversations conversations,
            Correspondence correspondence,
            Messages messages,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.people = people;
        this.keeping = keeping;
        this.inboxes = inboxes;
        this.customers = customers;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.messages = messages;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** A word that no other call gives. */
    public static String unique(String word) {
        return word + "-" + COUNT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    /** Runs {@code work} in one transaction on behalf of {@code viewer}. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        return ViewerScope.call(viewer, () -> transaction.execute(status -> work.get()));
    }

    public Team team() {
        return as(JOB, () -> keeping.add(unique("Team"), ZoneId.of("Europe/Berlin")));
    }

    public Viewer.Member member(String name, Role role, Team... teams) {
        return as(
                JOB,
                () -> {
                    Person person =
                            people.add(
                                    name,
                                    unique(name.toLowerCase().replace(' ', '.')) + "@example.org",
                                    role);
                    jdbc.sql("update person set password_hash = :hash where id = :id")
                            .param("hash", HASH)
                            .param("id", person.id().value())
                            .update();
                    var ids = new LinkedHashSet<heed.access.TeamId>();
                    for (var team : teams) {
                        keeping.join(team.id(), person.id());
                        ids.add(team.id());
                    }
                    return new Viewer.Member(
                            person.id(),
                            name,
                            person.email(),
                            role,
                            Set.copyOf(ids),
                            ZoneId.of("Europe/Berlin"),
                            "system");
                });
    }

    public Viewer.Member ada(Team... teams) {
        return member("Ada Okoye", Role.AGENT, teams);
    }

    public Viewer.Member tom(Team... teams) {
        return member("Tom Reyes", Role.LEAD, teams);
    }

    public Inbox inbox(Team team) {
        return as(
                JOB,
                () -> inboxes.add("Support", unique("support") + "@example.org", team.id(), JOB));
    }

    /** Mia writes {@code text} to {@code inbox}: a new conversation. */
    public ConversationId conversation(Inbox inbox, String subject, String text) {
        return conversation(inbox, subject, text, Instant.now());
    }

    /** The same, some time ago. */
    public ConversationId conversation(Inbox inbox, String subject, String text, Instant at) {
        return as(
                JOB,
                () -> {
                    var mia = customers.met(unique("mia") + "@example.org", "Mia Brandt", "en");
                    var id = correspondence.open(inbox, mia.id(), subject, at);
                    receive(id, mia.address(), text, at);
                    return id;
                });
    }

    /**
     * Somebody writes {@code text} into a conversation. Within {@link #as} the job, or on its own.
     */
    public MessageId receive(ConversationId id, String address, String text) {
        return receive(id, address, text, Instant.now());
    }

    /** A machine of somebody's answers into a conversation. */
    public MessageId receiveAutomatic(ConversationId id, String address, String text) {
        return receive(id, address, text, Instant.now(), true);
    }

    private MessageId receive(ConversationId id, String address, String text, Instant at) {
        return receive(id, address, text, at, false);
    }

    private MessageId receive(
            ConversationId id, String address, String text, Instant at, boolean automatic) {
        return as(
                JOB,
                () -> {
                    var customer = customers.met(address, null, "en");
                    return messages.receive(
                            new NewInbound(
                                    id,
                                    at,
                                    customer.id(),
                                    customer.name(),
                                    address,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    "Hello",
                                    text,
                                    "",
                                    null,
                                    unique("mail") + "@example.org",
                                    List.of(),
                                    "en",
                                    false,
                                    automatic,
                                    null,
                                    List.of(),
                                    List.of(),
                                    false));
                });
    }
}
