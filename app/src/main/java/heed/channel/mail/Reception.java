package heed.channel.mail;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.web.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.Session;

/** Takes mails from SMTP sessions: for whom we receive, of a size that we take, stored at once. */
@Component
class Reception {

    /** 40 MB, as is announced. */
    static final int MOST_BYTES = 40 << 20;

    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Viewer JOB = new Viewer.Job("mail");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 1000;

    private final Postbox postbox;
    private final Inboxes inboxes;
    private final Clock clock;
    private final Path directory;

    /** Of large mails so many are in memory at once. */
    private final Semaphore large = new Semaphore(2, true);

    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    Reception(
            Postbox postbox, Inboxes inboxes, Clock clock, @Value("${heed.data:data}") Path data) {
        this.postbox = postbox;
        this.inboxes = inboxes;
        this.clock = clock;
        this.directory = data.resolve("incoming");
    }

    MessageHandler greet(MessageContext context) {
        return new Visit((Session) context);
    }

    /** One that was known a moment ago is not asked for again; one that was not may be new. */
    private boolean isKnown(String recipient) {
        var address = Inbox.untagged(recipient);
        var now = Instant.now(clock);
        var since = known.get(address);
        if (since != null && since.plus(REMEMBERED).isAfter(now)) {
            return true;
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        boolean found = ViewerScope.call(JOB, () -> inboxes.receiving(address).isPresent());
        if (found) {
            known.put(address, now);
        }
        return found;
    }

    private final class Visit implements MessageHandler {

        private final Session session;

        private final List<String> to = new ArrayList<>();
        private String from = "";

        Visit(Session session) {
            this.session = session;
        }

        @Override
        public void from(String sender) {
            from = sender == null ? "" : sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            boolean known;
            try {
                known = isKnown(recipient);
            } catch (RuntimeException storeAway) {
                throw later(storeAway);
            }
            if (!known) {
                throw new RejectException(550, "5.1.1 No inbox of that address here");
            }
            to.add(recipient);
        }

        @Override
        public String data(InputStream body) throws RejectException, IOException {
            try (var mail = new ComingMail(directory)) {
                read(body, mail);
                HalfMail.refuse(body, session);
                return "2.0.0 Kept as " + (mail.isLarge() ? keepInTurn(mail) : keep(mail));
            } catch (RuntimeException storeAway) {
                throw later(storeAway);
            }
        }

        private RawMailId keepInTurn(ComingMail mail) throws IOException {
            large.acquireUninterruptibly();
            try {
                return keep(mail);
            } finally {
                large.release();
            }
        }

        private RawMailId keep(ComingMail mail) throws IOException {
            return postbox.keep(
                    new Arrival(Way.SMTP, null, from, to, Instant.now(clock), mail.bytes()));
        }

        /** To its end, whatever happens: what is left of a mail would be taken for commands. */
        private void read(InputStream body, ComingMail mail) throws RejectException, IOException {
            UncheckedIOException full = null;
            var buffer = new byte[16_384];
            var end = System.nanoTime() + LONGEST.toNanos();
            long size = 0;
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                size += n;
                if (size <= MOST_BYTES && full == null) {
                    full = added(mail, buffer, n);
                } else if (size > 4L * MOST_BYTES) {
                    throw new DropConnectionException(552, "5.3.4 Far too large");
                }
                if (System.nanoTime() > end) {
                    throw new DropConnectionException(421, "4.4.2 Too slow, try again later");
                }
            }
            if (size > MOST_BYTES) {
                throw new RejectException(552, "5.3.4 Larger than 40 MB");
            }
            if (full != null) {
                throw full;
            }
        }

        private static @Nullable UncheckedIOException added(
                ComingMail mail, byte[] bytes, int length) {
            try {
                mail.add(bytes, length);
                return null;
            } catch (UncheckedIOException full) {
                return full;
            }
        }

        private RejectException later(RuntimeException storeAway) {
            log.warn("A mail was put off: {}", storeAway.getClass().getName());
            if (StoreFailure.isFull(storeAway)) {
                return new RejectException(452, "4.3.1 No room for mail just now");
            }
            return new RejectException(451, "4.3.0 Not now, try again later");
        }

        @Override
        public void done() {
            // nothing is held open
        }
    }
}
