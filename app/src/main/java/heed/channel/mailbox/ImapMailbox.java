package heed.channel.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * An account over IMAP (RFC 3501). Mails are named by UIDVALIDITY and UID, never by their place in
 * the folder, which servers change and miscount; they are read without being marked.
 */
final class ImapMailbox implements Mailbox {

    private static final int MOST_ROUNDS = 5;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);
    // What comes between looking and waiting is not announced by every server: it is found this
    // much later.
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);
    private static final ScheduledExecutorService WAKER =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("imap-waker").factory());

    private final DeadlineSockets sockets;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final ImapCommands commands;
    private final boolean delete;
    private long highestSeen;

    ImapMailbox(FetchingAccount.Source source, Login login, DeadlineSockets sockets)
            throws MessagingException {
        this.sockets = sockets;
        this.delete = source.delete();
        store =
                (IMAPStore)
                        MailSession.of("imap", source.server(), login, sockets).getStore("imap");
        login.connect(store);
        folder = (IMAPFolder) store.getFolder(source.folder());
        commands = new ImapCommands(folder);
        if (!folder.exists()) {
            throw new FolderNotFoundException(folder, source.folder());
        }
        folder.open(delete ? Folder.READ_WRITE : Folder.READ_ONLY);
    }

    /** More than once when mails came in meanwhile: nobody will tell of them again. */
    @Override
    public void fetch(Harvest harvest) throws MessagingException {
        int rounds = 0;
        do {
            fetchOnce(harvest);
        } while (commands.hasGrown() && ++rounds < MOST_ROUNDS);
    }

    private void fetchOnce(Harvest harvest) throws MessagingException {
        var prefix = folder.getUIDValidity() + ":";
        var known = highestSeen == 0 ? harvest.known(prefix) : java.util.Set.<String>of();
        for (long uid : new TreeSet<>(commands.uids(highestSeen + 1))) {
            var name = prefix + uid;
            if (!known.contains(name)) {
                var mail = commands.read(uid);
                if (mail == null) {
                    continue; // removed before us, or not to be had now: the next connection asks
                    // again
                }
                harvest.bring(name, mail.bytes(), mail.receivedAt());
            }
            if (delete) {
                commands.delete(uid);
            }
            highestSeen = Math.max(highestSeen, uid);
        }
    }

    @Override
    public void awaitNews() throws MessagingException, InterruptedException {
        if (!store.hasCapability("IDLE")) {
            Thread.sleep(LOOK_EVERY);
            return;
        }
        // Any other command ends IDLE: servers hang up on those who are silent for long.
        var waking =
                WAKER.schedule(
                        () -> Thread.ofVirtual().start(this::wake),
                        LONGEST_IDLE.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            waking.cancel(false);
        }
    }

    private void wake() {
        try {
            commands.noop();
        } catch (MessagingException | IllegalStateException gone) {
            sockets.close();
        }
    }

    @Override
    public String inspect() throws MessagingException {
        return "It works: the folder "
                + folder.getFullName()
                + " holds "
                + commands.uids(1).size()
                + " mails.";
    }

    @Override
    public void close() {
        sockets.close();
    }
}
