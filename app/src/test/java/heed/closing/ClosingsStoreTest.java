package heed.closing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Api;
import heed.Breakage;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Outcome;
import heed.conversation.Ownership;
import heed.conversation.State;
import heed.customer.Addresses;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.notice.Notices;
import heed.reply.Postscript;
import heed.reply.Replies;
import heed.reply.ReplyAsks;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import heed.reply.Withdrawals;
import heed.settings.DeskSettings;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What follows once Ada resolves what Mia wrote. */
@DeskTest
class ClosingsStoreTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Conversations conversations;
    @Autowired ConversationStates states;
    @Autowired Ownership ownership;
    @Autowired Messages messages;
    @Autowired Addresses addresses;
    @Autowired Replies replies;
    @Autowired Withdrawals withdrawals;
    @Autowired ClosingRules rules;
    @Autowired ClosingStore store;
    @Autowired ClosingMails mails;
    @Autowired ClosingLinks links;
    @Autowired OwnAnswer answers;
    @Autowired FollowUps followUps;
    @Autowired Breakage breakage;
    @Autowired FollowUpJob job;
    @Autowired Notices notices;
    @Autowired DeskSettings settings;

    private Viewer.Member ada;
    private Inbox inbox;
    private ConversationId id;

    @BeforeEach
    void customers_are_asked() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        cast.as(Cast.JOB, done(() -> settings.keep("Rowan Bikes", "https://desk.example.org")));
        follow(true, 3, true);
        id = cast.conversation(inbox, "The wheel wobbles", "My wheel wobbles.");
    }

    @AfterEach
    void the_desk_has_no_address_again() {
        cast.as(Cast.JOB, done(() -> settings.keep("", "")));
    }

    @Test
    void a_question_leaves_once_by_a_mail_of_its_own_when_it_cannot_be_taken_back_any_more() {
        // given
        resolve(Outcome.SOLVED);
        // when, then
        job.round();
        assertThat(automatic()).isEmpty();
        later(Duration.ofMinutes(11));
        later(Duration.ofMinutes(12));
        assertThat(automatic()).hasSize(1);
        var mail = automatic().getFirst();
        assertThat(mail.body()).contains("The wheel wobbles").doesNotContain("https://");
        assertThat(cast.as(Cast.JOB, () -> mails.below(mail)).orElseThrow().text())
                .contains("Is it solved", "https://desk.example.org/solved/");
        assertThat(read().state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void nobody_is_asked_what_was_taken_back_declined_or_is_off() {
        // given
        resolve(Outcome.SOLVED);
        cast.as(ada, done(() -> states.reopen(id, null, ada)));
        var declined = cast.conversation(inbox, "A refund", "I want a refund.");
        cast.as(ada, done(() -> states.resolve(declined, Outcome.DECLINED, "Too late", ada)));
        follow(false, 0, true);
        var off = cast.conversation(inbox, "A bell", "My bell is mute.");
        cast.as(ada, done(() -> states.resolve(off, Outcome.SOLVED, "Told on the phone", ada)));
        // when
        later(Duration.ofDays(20));
        // then
        assertThat(automatic()).isEmpty();
        assertThat(automatic(declined)).isEmpty();
        assertThat(automatic(off)).isEmpty();
    }

    @Test
    void with_a_reply_the_question_goes_along_and_is_taken_back_with_it() {
        // when
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(resolving(), ada));
        // then
        var reply = cast.as(ada, () -> messages.find(sent.message()));
        assertThat(cast.as(Cast.JOB, () -> mails.below(reply))).isPresent();
        cast.as(ada, done(() -> withdrawals.withdraw(sent.message(), ada)));
        later(Duration.ofDays(20));
        assertThat(automatic()).isEmpty();
        assertThat(cast.as(ada, () -> store.last(id))).isEmpty();
    }

    @Test
    void what_others_read_too_carries_no_link_and_she_is_asked_by_a_mail_of_her_own() {
        // when
        var copied = resolving("shop@example.org");
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(copied, ada));
        // then
        var reply = cast.as(ada, () -> messages.find(sent.message()));
        assertThat(reply.copies()).containsExactly("shop@example.org");
        assertThat(cast.as(Cast.JOB, () -> mails.below(reply))).isEmpty();
        later(Duration.ofDays(1));
        assertThat(automatic()).hasSize(1);
    }

    @Test
    void what_goes_to_somebody_else_alone_carries_no_link() {
        // given
        var elsewhere = to(Cast.unique("stranger") + "@example.org");
        // when
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(elsewhere, ada));
        // then
        assertThat(below(sent)).isEmpty();
        later(Duration.ofDays(1));
        assertThat(automatic()).singleElement().satisfies(this::isToTheCustomer);
    }

    @Test
    void another_address_is_theirs_once_mail_came_from_it() {
        // given
        var shown = Cast.unique("mia") + "@example.org";
        cast.as(ada, done(() -> addresses.add(read().customer(), shown)));
        cast.receive(id, shown, "I write from home now. Is the wheel mended?");
        var theirs = to(shown.toUpperCase(Locale.ROOT));
        // when
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(theirs, ada));
        // then
        assertThat(below(sent)).isPresent();
    }

    @Test
    void what_somebody_here_only_typed_is_not_theirs_yet() {
        // given
        var typed = Cast.unique("mia") + "@example.org";
        cast.as(ada, done(() -> addresses.add(read().customer(), typed)));
        // when
        var sent = (SendOutcome.Sent) cast.as(ada, () -> replies.send(to(typed), ada));
        // then
        assertThat(below(sent)).isEmpty();
    }

    @Test
    void looking_at_the_link_says_nothing_and_a_yes_may_still_become_a_no() {
        // given
        resolve(Outcome.SOLVED);
        var link = link();
        // when, then: what looks at links in mails
        assertThat(api.anonymous().get(link + "?yes").body()).contains("Yes, it is solved");
        assertThat(last().answer()).isNull();
        var yes = say(link, "answer=yes").body();
        assertThat(yes).contains("We are glad", "The wheel wobbles");
        assertThat(last().answer()).isTrue();
        // when
        var change = yes.split("name=\"change\" value=\"")[1].split("\"")[0];
        var no = "answer=no&words=It+wobbles+again.+Thanks&change=" + change;
        var answer = say(link, no);
        say(link, no);
        say(link, "answer=yes");
        // then
        assertThat(answer.body()).contains("open again", "Ada Okoye");
        assertThat(read().state()).isEqualTo(State.OPEN);
        assertThat(read().owner()).isEqualTo(ada.person());
        assertThat(last().answer()).isFalse();
        var heard = thread(id).stream().filter(one -> one.kind() == MessageKind.INBOUND).toList();
        assertThat(heard).hasSize(2);
        assertThat(heard.getLast().body()).contains("not solved", "It wobbles again.");
        assertThat(heard.getLast().warnings()).singleElement().asString().contains("the page");
    }

    @Test
    void whoever_has_the_link_by_a_quote_learns_and_says_nothing_once_it_was_answered() {
        // given
        resolve(Outcome.SOLVED);
        var link = link();
        say(link, "answer=yes");
        // when
        var looks = api.anonymous().get(link).body();
        var again = say(link, "answer=yes").body();
        var denies = say(link, "answer=no&words=A+stranger&change=AAAA").body();
        // then
        for (var page : List.of(looks, again, denies)) {
            assertThat(page).contains("We are glad").doesNotContain("The wheel", "<form");
        }
        assertThat(last().answer()).isTrue();
        assertThat(read().state()).isEqualTo(State.RESOLVED);
    }

    @Test
    void a_link_that_is_past_shows_no_subject() {
        // given
        resolve(Outcome.SOLVED);
        var link = link();
        // when, then
        DeskClock.at(
                Instant.now().plus(Duration.ofDays(31)),
                () -> {
                    var look = cast.as(Cast.JOB, () -> answers.look(last().id()));
                    var view = SolvedView.of(look, link, "", false, false);
                    assertThat(view.told()).contains("some time ago");
                    assertThat(view.subject()).isEmpty();
                    assertThat(view.mayDeny()).isFalse();
                });
        cast.as(ada, done(() -> states.reopen(id, null, ada)));
        assertThat(api.anonymous().get(link).body()).doesNotContain("The wheel", "<form");
    }

    @Test
    void a_made_up_link_opens_nothing_and_who_works_here_does_not_answer() {
        // given
        resolve(Outcome.SOLVED);
        var link = link();
        // then
        assertThat(api.anonymous().get("/solved/AAAA").status()).isEqualTo(404);
        var other = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
        assertThat(api.anonymous().get(other).status()).isEqualTo(404);
        assertThat(
                        api.browser(ada)
                                .post(
                                        link,
                                        "answer=yes",
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .status())
                .isEqualTo(403);
        assertThat(last().answer()).isNull();
    }

    @Test
    void a_check_in_follows_some_days_later_and_once() {
        // given
        resolve(Outcome.WORKAROUND);
        // when
        later(Duration.ofMinutes(11));
        later(Duration.ofDays(9));
        later(Duration.ofDays(10));
        // then: the question, and later how they are getting on
        assertThat(automatic()).hasSize(2);
        assertThat(last().checkedInAt()).isNotNull();
    }

    @Test
    void whoever_wrote_or_answered_is_not_asked_again() {
        // given
        resolve(Outcome.WORKAROUND);
        say(link(), "answer=yes");
        // when
        later(Duration.ofDays(9));
        // then
        assertThat(automatic()).isEmpty();
    }

    @Test
    void a_check_in_may_be_a_step_of_the_owner() {
        // given
        follow(false, 2, false);
        resolve(Outcome.WORKAROUND);
        // when
        later(Duration.ofDays(8));
        // then
        assertThat(automatic()).isEmpty();
        assertThat(read().isOpen()).isTrue();
        assertThat(read().owner()).isEqualTo(ada.person());
        assertThat(read().nextStep().text()).isEqualTo("Ask how they are getting on");
        var event = cast.as(ada, () -> conversations.events(id)).getFirst();
        assertThat(event.data()).containsEntry("by", "check-in");
    }

    @Test
    void what_fails_again_and_again_steps_aside_and_is_given_up() {
        // given: more at once than a round takes would wait behind it
        resolve(Outcome.SOLVED);
        breakage.of(id);
        // when
        later(Duration.ofMinutes(11));
        var dueAgain = cast.as(Cast.JOB, () -> followUps.begin(last().id()));
        // then
        assertThat(dueAgain).as("not at once").isFalse();
        assertThat(automatic()).isEmpty();
        for (int hour = 1; hour < 2000; hour *= 2) {
            later(Duration.ofHours(hour));
        }
        assertThat(last().askAt()).isNull();
        assertThat(last().askedAt()).isNull();
    }

    private void later(Duration after) {
        DeskClock.at(Instant.now().plus(after), job::round);
    }

    private Api.Answer say(String link, String form) {
        return api.anonymous()
                .post(link, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private void follow(boolean asks, int days, boolean byMail) {
        cast.as(
                Cast.JOB,
                done(() ->
                        rules.begin(
                                new ClosingRule(
                                        inbox.id(),
                                        asks,
                                        days,
                                        EnumSet.of(Outcome.WORKAROUND),
                                        byMail))));
    }

    private void resolve(Outcome outcome) {
        cast.as(
                ada,
                done(() -> {
                    ownership.give(id, ada.person(), ada);
                    states.resolve(id, outcome, "Told on the phone", ada);
                }));
    }

    private Optional<Postscript.Words> below(SendOutcome.Sent sent) {
        var reply = cast.as(ada, () -> messages.find(sent.message()));
        return cast.as(Cast.JOB, () -> mails.below(reply));
    }

    private void isToTheCustomer(Message mail) {
        assertThat(mail.recipients()).containsExactly(read().customerAddress());
    }

    private ReplyRequest resolving(String... copies) {
        return resolving(List.of(), List.of(copies));
    }

    private ReplyRequest to(String recipient) {
        return resolving(List.of(recipient), List.of());
    }

    private ReplyRequest resolving(List<String> recipients, List<String> copies) {
        return new ReplyRequest(
                id,
                "Hello Mia, the wheel is mended and on its way to you. Best regards, Ada",
                null,
                recipients,
                copies,
                List.of(),
                null,
                null,
                true,
                true,
                null,
                List.of(),
                new ReplyAsks(List.of(), "Told on the phone").ending(Outcome.SOLVED));
    }

    private String link() {
        return "/solved/" + links.token(last().id());
    }

    private Closing last() {
        return cast.as(ada, () -> store.last(id)).orElseThrow();
    }

    private Conversation read() {
        return cast.as(ada, () -> conversations.find(id));
    }

    private List<Message> automatic() {
        return automatic(id);
    }

    private List<Message> automatic(ConversationId of) {
        return thread(of).stream().filter(Message::automatic).toList();
    }

    private List<Message> thread(ConversationId of) {
        return cast.as(ada, () -> messages.thread(of));
    }

    private static Supplier<Boolean> done(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
