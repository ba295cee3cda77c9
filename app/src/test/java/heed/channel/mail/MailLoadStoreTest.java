package heed.channel.mail;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.inbox.Inbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many mails a second are durable before they are acknowledged; asked for by name. */
@DeskTest
@Tag("bench")
class MailLoadStoreTest {

    private static final int MAILS = 6000;

    @Autowired Cast cast;
    @Autowired MailListener listener;
    @Autowired JdbcClient jdbc;

    @Test
    void mails_are_stored_before_they_are_acknowledged_at_speed() throws Exception {
        var inbox = cast.inbox(cast.team());
        run(inbox, 8, MAILS / 6); // warm
        for (int connections : new int[] {1, 8, 32}) {
            var began = Instant.now();
            run(inbox, connections, MAILS);
            var took = Duration.between(began, Instant.now());
            System.out.println(
                    connections
                            + " connections: "
                            + MAILS * 1000L / took.toMillis()
                            + " mails a second stored");
        }
        var began = Instant.now();
        int before = waiting();
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> waiting() == 0);
        System.out.println(
                "then read: "
                        + before * 1000L / Duration.between(began, Instant.now()).toMillis()
                        + " mails a second");
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("select count(*) from raw_mail where state = 'waiting'")
                                .query((row, number) -> row.getInt(1))
                                .single());
    }

    private void run(Inbox inbox, int connections, int mails) throws Exception {
        var left = new AtomicInteger(mails);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                senders.submit(() -> send(inbox, left));
            }
        }
    }

    private void send(Inbox inbox, AtomicInteger left) {
        try (var client = new SmtpClient(listener.port())) {
            client.say("EHLO client.example.org");
            while (left.decrementAndGet() >= 0) {
                var letter =
                        aLetter()
                                .from(Cast.unique("mia") + "@example.org")
                                .to(inbox.address())
                                .text("It should have come on Monday.\n".repeat(100))
                                .build();
                assertThat(client.deliver("mia@example.org", List.of(inbox.address()), letter))
                        .startsWith("250");
            }
        }
    }
}
