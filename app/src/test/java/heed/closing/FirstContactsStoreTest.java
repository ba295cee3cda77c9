package heed.closing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.Links;
import heed.conversation.Outcome;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.message.Messages;
import heed.message.NewInbound;
import heed.message.NewReply;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is reckoned from the store equals a slow reckoning of what was done to it. */
@DeskTest
class FirstContactsStoreTest {

    private static final List<String> SUBJECTS =
            List.of("The wheel wobbles", "Invoice for the helmet", "A bell that is mute");

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Correspondence correspondence;
    @Autowired Customers customers;
    @Autowired Messages messages;
    @Autowired Links links;
    @Autowired FirstContacts contacts;
    @Autowired Statements statements;

    private Team team;
    private Inbox inbox;
    private Viewer.Member ada;
    private Viewer.Member tom;
    private final List<Told> all = new ArrayList<>();
    private final Instant now = Instant.now();

    /** A conversation as the test remembers it. */
    private static final class Told {
        ConversationId id;
        String customer;
        String subject;
        Instant opened;
        final List<String> writers = new ArrayList<>();
        final List<ConversationId> linked = new ArrayList<>();
        Instant resolved;
        boolean closed;
        boolean reopened;
        boolean handed;
    }

    @BeforeEach
    void a_team() {
        team = cast.team();
        inbox = cast.inbox(team);
        ada = cast.ada(team);
        tom = cast.tom(team);
    }

    @Test
    void first_contact_equals_a_reckoning_by_hand_on_many_histories() {
        // given
        var random = new Random(20261122);
        for (int customer = 0; customer < 30; customer++) {
            live(Cast.unique("mia") + "@example.org", random);
        }
        // when
        var reckoned =
                cast
                        .as(
                                Cast.JOB,
                                () ->
                                        contacts.contacts(
                                                team.id(),
                                                now.minus(Duration.ofDays(400)),
                                                now.plusSeconds(60)))
                        .stream()
                        .collect(Collectors.toMap(one -> one.of().id(), this::told));
        // then
        var expected =
                all.stream()
                        .filter(one -> one.resolved != null)
                        .collect(Collectors.toMap(one -> one.id, this::slowly));
        assertThat(reckoned).isEqualTo(expected);
        assertThat(Set.copyOf(expected.values())).hasSizeGreaterThan(8).contains("first");
    }

    @Test
    void leads_see_weeks_causes_and_which_and_others_do_not() {
        // given
        var one = open("mia@example.org", SUBJECTS.get(0), now.minus(Duration.ofMinutes(50)));
        reply(one, ada, now.minus(Duration.ofMinutes(40)));
        reply(one, tom, now.minus(Duration.ofMinutes(30)));
        resolve(one, now.minus(Duration.ofMinutes(20)));
        // when
        var page = api.browser(tom).get("/settings/first-contact");
        var answer =
                api.bearer(api.token(tom, "read"))
                        .get("/api/v1/first-contact?weeks=2&team=" + team.id());
        // then
        assertThat(page.body()).contains("a second person wrote", SUBJECTS.get(0));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"second-person\":1", "\"atFirstContact\":0");
        assertThat(api.browser(ada).get("/settings/first-contact").status()).isEqualTo(403);
        var other = cast.tom(cast.team());
        assertThat(
                        api.bearer(api.token(other, "read"))
                                .get("/api/v1/first-contact?team=" + team.id())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void however_many_come_back_it_is_asked_once_what_they_asked() {
        // given
        for (int customer = 0; customer < 3; customer++) {
            var mia = Cast.unique("mia") + "@example.org";
            for (int i = 0; i < 3; i++) {
                var one = open(mia, SUBJECTS.get(i), now.minus(Duration.ofHours(60 - 10 * i)));
                reply(one, ada, now.minus(Duration.ofHours(59 - 10 * i)));
                resolve(one, now.minus(Duration.ofHours(58 - 10 * i)));
            }
        }
        var name = Cast.unique("first-contact");
        // when
        var answer =
                api.bearer(api.token(tom, "read"))
                        .get(
                                "/api/v1/first-contact?weeks=2&team=" + team.id(),
                                Statements.HEADER,
                                name);
        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(statements.of(name)).filteredOn(sql -> sql.contains("ask a")).hasSize(1);
    }

    /** A customer's conversations over some weeks. */
    private void live(String customer, Random random) {
        var at = now.minus(Duration.ofDays(60 + random.nextInt(30)));
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            var one = open(customer, SUBJECTS.get(random.nextInt(SUBJECTS.size())), at);
            if (i > 0 && random.nextInt(6) == 0) {
                link(one, all.get(all.size() - 2));
            }
            var then = at;
            int deeds = 1 + random.nextInt(6);
            for (int deed = 0; deed < deeds; deed++) {
                then = then.plus(Duration.ofMinutes(10 + random.nextInt(2000)));
                happen(one, random.nextInt(9), then);
            }
            at = at.plus(Duration.ofHours(12 + random.nextInt(15 * 24)));
        }
    }

    private void happen(Told one, int deed, Instant at) {
        switch (deed) {
            case 0, 1 -> reply(one, ada, at);
            case 2 -> reply(one, tom, at);
            case 3, 4, 5 -> resolve(one, at);
            case 6 -> write(one, "It is as it was before.", at);
            case 7 -> {
                hand(one, at);
            }
            default -> slip(one, at);
        }
    }

    private Told open(String address, String subject, Instant at) {
        var one = new Told();
        one.customer = address;
        one.subject = subject;
        one.opened = at;
        at(
                at,
                () -> {
                    var mia = customers.met(address, "Mia Brandt", "en");
                    one.id = correspondence.open(inbox, mia.id(), subject, at);
                    receive(one, "Here is my letter.", at);
                });
        all.add(one);
        return one;
    }

    private void receive(Told one, String text, Instant at) {
        var mia = customers.met(one.customer, "Mia Brandt", "en");
        messages.receive(
                new NewInbound(
                        one.id,
                        at,
                        mia.id(),
                        mia.name(),
                        one.customer,
                        List.of(inbox.address()),
                        List.of(),
                        List.of(),
                        one.subject,
                        text,
                        "",
                        null,
                        Cast.unique("mail") + "@example.org",
                        List.of(),
                        "en",
                        false,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        false));
    }

    private void write(Told one, String text, Instant at) {
        at(at, () -> receive(one, text, at));
        one.reopened |= one.closed;
        one.closed = false;
    }

    private void reply(Told one, Viewer.Member by, Instant at) {
        at(
                at,
                () -> {
                    messages.remember(
                            new NewReply(
                                    one.id,
                                    inbox.id(),
                                    at,
                                    by.person(),
                                    by.name(),
                                    inbox.address(),
                                    List.of(one.customer),
                                    List.of(),
                                    one.subject,
                                    "We have seen to it.",
                                    null,
                                    Cast.unique("reply") + "@example.org",
                                    null,
                                    List.of(),
                                    false,
                                    at,
                                    null,
                                    false,
                                    List.of()));
                    correspondence.answered(one.id, by.person(), "Seen to.", null, at);
                });
        one.writers.add(by.name());
        one.reopened |= one.closed;
        one.closed = false;
    }

    private void resolve(Told one, Instant at) {
        cast(at, () -> states.resolve(one.id, Outcome.SOLVED, "On the phone", ada));
        if (one.resolved == null) {
            one.resolved = at;
        }
        one.closed = true;
    }

    /** Resolves it, and takes that back at once. */
    private void slip(Told one, Instant at) {
        if (one.closed) {
            return;
        }
        cast(at, () -> states.resolve(one.id, Outcome.SOLVED, "On the phone", ada));
        cast(at.plusSeconds(20), () -> states.reopen(one.id, null, ada));
    }

    private void hand(Told one, Instant at) {
        at(
                at,
                () ->
                        conversations.happened(
                                one.id,
                                "handed-over",
                                Optional.of(tom.person()),
                                Map.of("from", "Ada Okoye")));
        one.handed = true;
    }

    private void link(Told one, Told other) {
        cast(one.opened, () -> links.link(one.id, other.id, tom));
        one.linked.add(other.id);
    }

    private String told(FirstContacts.Contact one) {
        var verdict = one.verdict();
        return verdict.was()
                ? "first"
                : verdict.causes().stream()
                        .map(Cause::word)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
    }

    /** By looking at everything that was done, one after the other. */
    private String slowly(Told one) {
        var causes = new TreeSet<String>();
        if (one.writers.isEmpty()) {
            causes.add("no-reply");
        }
        if (one.writers.size() > 1) {
            causes.add("second-reply");
        }
        if (one.writers.contains(ada.name()) && one.writers.contains(tom.name())) {
            causes.add("second-person");
        }
        if (one.handed) {
            causes.add("hop");
        }
        if (one.reopened) {
            causes.add("reopened");
        }
        for (var other : all) {
            long hours = Duration.between(one.resolved, other.opened).toMinutes();
            boolean soon = other.opened.isAfter(one.resolved) && hours <= 7 * 24 * 60;
            boolean same =
                    other.subject.equals(one.subject)
                            || other.linked.contains(one.id)
                            || one.linked.contains(other.id);
            if (other != one && other.customer.equals(one.customer) && soon && same) {
                causes.add("came-back");
            }
        }
        return causes.isEmpty() ? "first" : causes.toString();
    }

    private void at(Instant at, Runnable work) {
        DeskClock.at(
                at,
                () ->
                        cast.as(
                                Cast.JOB,
                                () -> {
                                    work.run();
                                    return true;
                                }));
    }

    private void cast(Instant at, Runnable work) {
        DeskClock.at(
                at,
                () ->
                        cast.as(
                                ada,
                                () -> {
                                    work.run();
                                    return true;
                                }));
    }
}
