package heed.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.access.Role;
import heed.access.ViewerScope;
import heed.channel.mail.MailRoom;
import heed.channel.mailbox.Credentials;
import heed.channel.mailbox.MailAccounts;
import heed.channel.mailbox.Security;
import heed.channel.mailbox.Server;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;

/** Inboxes that acknowledge, what they sent, and what became of it. Made anew for each test. */
final class FrontDesk implements AutoCloseable {

    /** Long enough for what is due at once. */
    static final Duration SOON = Duration.ofMillis(1);

    final Postman post = new Postman();

    private final Cast cast;
    private final MailRoom room;
    private final MailAccounts accounts;
    private final Wishes wishes;
    private final Acknowledging acknowledging;
    private final Acknowledgements acknowledgements;

    FrontDesk(
            Cast cast,
            MailRoom room,
            MailAccounts accounts,
            Wishes wishes,
            Acknowledging acknowledging,
            Acknowledgements acknowledgements) {
        this.cast = cast;
        this.room = room;
        this.accounts = accounts;
        this.wishes = wishes;
        this.acknowledging = acknowledging;
        this.acknowledgements = acknowledgements;
    }

    /** Lets all be acknowledged that is due when so much time has passed. */
    void pass(Duration time) {
        DeskClock.at(
                Instant.now().plus(time),
                () ->
                        ViewerScope.run(
                                Cast.JOB,
                                () -> {
                                    var due = acknowledging.claim();
                                    while (due.isPresent()) {
                                        acknowledging.settle(due.get());
                                        due = acknowledging.claim();
                                    }
                                }));
    }

    /** The only mail that was sent. */
    Postman.Delivered only() {
        await().atMost(Duration.ofSeconds(30)).until(() -> !post.delivered.isEmpty());
        assertThat(post.delivered).hasSize(1);
        return post.delivered.getFirst();
    }

    /** How many acknowledgements stand in a conversation. */
    long said(Message first) {
        return room.thread(first).stream()
                .filter(one -> one.automatic() && one.kind() == MessageKind.REPLY)
                .count();
    }

    void requireRefused(Message first) {
        assertThat(outcome(first).state()).isEqualTo("not");
        assertThat(said(first)).isZero();
    }

    Acknowledgement outcome(Message first) {
        return cast.as(Cast.JOB, () -> acknowledgements.of(first.conversation()).orElseThrow());
    }

    Inbox acknowledging(Inbox wanted) {
        wish(wanted);
        sendsBy(wanted, post.port());
        return wanted;
    }

    void wish(Inbox wanted) {
        cast.as(
                Cast.JOB,
                () -> {
                    wishes.keep(new Wish(wanted.id(), true, "", "en", 0), null);
                    return true;
                });
    }

    void sendsBy(Inbox wanted, int port) {
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    accounts.setSending(
                            wanted.id(),
                            new Server("127.0.0.1", port, Security.NONE),
                            new Credentials.None(),
                            root);
                    return true;
                });
    }

    @Override
    public void close() {
        post.close();
    }
}
