package heed.channel.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Set;
import java.util.SortedSet;
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
    private static final int MOST_WITHHELD = 200;
    private static final String CONTENT = "sha256:";
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
    private final SortedSet<Long> withheld = new TreeSet<>();
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

    /**
     * More than once when mails came in meanwhile, of which nobody will tell again, and when one
     * was not to be had: another program may just have removed it.
     */
    @Override
    public int fetch(Harvest harvest) throws MessagingException {
        boolean again;
        int rounds = 0;
        do {
            fetchOnce(harvest);
            rounds++;
            again = commands.hasGrown() || rounds == 1 && !withheld.isEmpty();
        } while (again && rounds < MOST_ROUNDS);
        return withheld.size();
    }

    private void fetchOnce(Harvest harvest) throws MessagingException {
        var known = highestSeen == 0 ? harvest.known(prefix()) : Set.<String>of();
        var wanted = wanted();
        var large =
                wanted.isEmpty() ? Set.<Long>of() : Set.copyOf(commands.tooLarge(wanted.first()));
        for (long uid : wanted) {
            boolean here = known.contains(prefix() + uid);
            if (!here && (large.contains(uid) || !bring(uid, harvest))) {
                withheld.add(uid);
                continue;
            }
            withheld.remove(uid);
            if (delete) {
                commands.delete(uid);
            }
            highestSeen = Math.max(highestSeen, uid);
        }
    }

    /** What is new, and what was not to be had before and is still listed. */
    private SortedSet<Long> wanted() throws MessagingException {
        long lowest = withheld.isEmpty() ? highestSeen + 1 : withheld.first();
        var listed = new TreeSet<>(commands.uids(Math.min(lowest, highestSeen + 1)));
        withheld.retainAll(listed);
        if (withheld.size() > MOST_WITHHELD) {
            withheld.clear(); // the next connection asks for them again
        }
        listed.removeIf(uid -> uid <= highestSeen && !withheld.contains(uid));
        return listed;
    }

    private boolean bring(long uid, Harvest harvest) throws MessagingException {
        var mail = commands.read(uid);
        if (mail == null) {
            return false;
        }
        var name = isNumbered() ? prefix() + uid : CONTENT + Harvest.digest(mail.bytes());
        harvest.bring(name, mail.bytes(), mail.receivedAt());
        return true;
    }

    /** Without UIDVALIDITY the same number may be another mail tomorrow. */
    private boolean isNumbered() throws MessagingException {
        return folder.getUIDValidity() > 0;
    }

    private String prefix() throws MessagingException {
        return isNumbered() ? folder.getUIDValidity() + ":" : CONTENT;
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
