package heed.channel.mailbox;

import heed.duty.Watched;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mail that is not fetched, or cannot be sent, is an alarm: nobody would hear of it by mail. */
@Component
class MailTroubles implements Watched {

    private final JdbcClient jdbc;
    private final Inboxes inboxes;

    MailTroubles(JdbcClient jdbc, Inboxes inboxes) {
        this.jdbc = jdbc;
        this.inboxes = inboxes;
    }

    private record Account(UUID inbox, boolean sends, boolean fetches) {}

    @Override
    @Transactional(readOnly = true)
    public List<Trouble> troubles() {
        return jdbc
                .sql(
                        """
                        select coalesce(s.inbox, f.inbox), s.problem is not null, f.enabled and f.problem is not null
                          from mail_sending s
                          full join mail_fetching f on f.inbox = s.inbox
                         where s.problem is not null
                            or (f.enabled and f.problem is not null)
                        """)
                .query((row, number) ->
                        new Account(
                                row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3)))
                .list()
                .stream()
                .flatMap(this::troubles)
                .toList();
    }

    private Stream<Trouble> troubles(Account failing) {
        var name =
                inboxes.all().stream()
                        .filter(inbox -> inbox.id().value().equals(failing.inbox()))
                        .map(Inbox::name)
                        .findFirst();
        return name.stream()
                .flatMap(inbox ->
                        Stream.of(
                                        failing.sends()
                                                ? new Trouble(
                                                        "not-sent:" + failing.inbox(),
                                                        "Replies from " + inbox + " do not leave.")
                                                : null,
                                        failing.fetches()
                                                ? new Trouble(
                                                        "not-fetched:" + failing.inbox(),
                                                        "Mail to " + inbox + " is not fetched.")
                                                : null)
                                .flatMap(Stream::ofNullable));
    }
}
