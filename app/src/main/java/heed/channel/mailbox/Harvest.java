package heed.channel.mailbox;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.channel.mail.Arrival;
import heed.channel.mail.RawMails;
import heed.channel.mail.Way;
import heed.inbox.InboxId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** What has been brought in for one inbox: each mail once, and remembered with it. */
final class Harvest {

    /** No mail that is larger is asked for; by SMTP none is taken either. */
    static final int MOST_BYTES = 40 << 20;

    private static final Viewer JOB = new Viewer.Job("fetching");

    private final InboxId inbox;
    private final Way way;
    private final FetchingStore store;
    private final RawMails mails;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<String> tooLarge = ConcurrentHashMap.newKeySet();

    Harvest(
            InboxId inbox,
            Way way,
            FetchingStore store,
            RawMails mails,
            TransactionTemplate transaction,
            Clock clock) {
        this.inbox = inbox;
        this.way = way;
        this.store = store;
        this.mails = mails;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Names of mails that were brought in already and begin with {@code prefix}. */
    Set<String> known(String prefix) {
        return ViewerScope.call(
                JOB, () -> transaction.execute(status -> store.fetched(inbox, prefix)));
    }

    /**
     * Stores a mail, together with the memory of it. When this returns it may be removed where it
     * came from.
     *
     * @param at when the account received it, or null when it does not say
     */
    void bring(String uid, byte[] bytes, @Nullable Instant at) {
        var now = Instant.now(clock);
        var received = at == null || at.isAfter(now) ? now : at;
        ViewerScope.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(status -> {
                            if (store.markFetched(inbox, uid)) {
                                mails.keep(new Arrival(way, inbox, "", List.of(), received, bytes));
                            }
                        }));
    }

    /** Leaves a mail where it is that turned out to be too large. */
    void leave(@Nullable String uid) {
        if (uid != null) {
            tooLarge.add(uid);
        }
    }

    boolean isTooLarge(@Nullable String uid) {
        return uid != null && tooLarge.contains(uid);
    }

    /** Whether there is no mail in {@code bytes}: the shortest has a header. */
    static boolean isNothing(byte[] bytes) {
        for (byte one : bytes) {
            if (one > ' ' || one < 0) {
                return false;
            }
        }
        return true;
    }

    /** A name for a mail that its server gives none. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
