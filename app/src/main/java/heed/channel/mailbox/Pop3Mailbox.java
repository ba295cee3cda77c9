package heed.channel.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.jspecify.annotations.Nullable;

/**
 * An account over POP3 (RFC 1939). A session sees the mails that were there when it began, so each
 * look is a session of its own. Mails are named by UIDL, or by their content where the server has
 * no names or gives one twice. What is larger than any mail may be is left there by what the server
 * says of its size, and broken off where that was a lie.
 */
final class Pop3Mailbox implements Mailbox {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(60);

    private final DeadlineSockets sockets;
    private final Store store;
    private final Login login;
    private final boolean delete;

    Pop3Mailbox(FetchingAccount.Source source, Login login, DeadlineSockets sockets)
            throws MessagingException {
        this.sockets = sockets;
        this.login = login;
        this.delete = source.delete();
        store = MailSession.of("pop3", source.server(), login, sockets).getStore("pop3");
    }

    @Override
    public int fetch(Harvest harvest) throws MessagingException {
        login.connect(store);
        var folder = (POP3Folder) store.getFolder("INBOX");
        folder.open(delete ? Folder.READ_WRITE : Folder.READ_ONLY);
        try {
            var mails = folder.getMessages();
            var names = new FetchProfile();
            names.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(mails, names);
            var sizes = sizes(folder);
            var known = harvest.known("");
            var met = new HashSet<String>();
            int withheld = 0;
            for (var mail : mails) {
                var uidl = folder.getUID(mail);
                boolean named = uidl != null && !uidl.isEmpty() && met.add(uidl);
                var name = named ? "uidl:" + uidl : null;
                boolean here = named && known.contains(name);
                boolean large =
                        harvest.isTooLarge(name) || isTooLarge(sizes, mail.getMessageNumber());
                if (!here && (large || !bring(mail, name, harvest))) {
                    withheld++; // it stays there, and the others come all the same
                } else if (delete) {
                    mail.setFlag(Flags.Flag.DELETED, true);
                }
            }
            return withheld;
        } finally {
            folder.close(delete);
            store.close();
        }
    }

    /** By place; empty where the server does not say. */
    private static int[] sizes(POP3Folder folder) throws MessagingException {
        try {
            return folder.getSizes();
        } catch (NullPointerException unknown) { // what Angus Mail makes of a server without LIST
            return new int[0];
        }
    }

    private static boolean isTooLarge(int[] sizes, int number) {
        return number <= sizes.length && sizes[number - 1] > Harvest.MOST_BYTES;
    }

    /** False when the server lists a mail and does not give it. */
    private static boolean bring(Message mail, @Nullable String name, Harvest harvest)
            throws MessagingException {
        var bytes = new BoundedBytes(Harvest.MOST_BYTES);
        try {
            mail.writeTo(bytes);
        } catch (BoundedBytes.Full tooLarge) {
            harvest.leave(name);
            throw new MessagingException("It gave a mail that is larger than it said", tooLarge);
        } catch (MessageRemovedException refused) {
            return false;
        } catch (IOException broken) {
            throw new MessagingException("The mail could not be read", broken);
        }
        var raw = bytes.toByteArray();
        if (Harvest.isNothing(raw)) {
            return false;
        }
        harvest.bring(name == null ? "sha256:" + Harvest.digest(raw) : name, raw, received(raw));
        return true;
    }

    /** When the account's own server took it, as it wrote on top (RFC 5321, 4.4). */
    private static @Nullable Instant received(byte[] raw) throws MessagingException {
        var traces = new InternetHeaders(new ByteArrayInputStream(raw)).getHeader("Received");
        if (traces == null || traces.length == 0) {
            return null;
        }
        var date = traces[0].substring(traces[0].lastIndexOf(';') + 1);
        try {
            var plain = date.replaceAll("\\(.*?\\)", " ").replaceAll("\\s+", " ").strip();
            return Instant.from(
                    DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).parse(plain));
        } catch (DateTimeException odd) {
            return null;
        }
    }

    @Override
    public void awaitNews() throws InterruptedException {
        Thread.sleep(LOOK_EVERY);
    }

    @Override
    public String inspect() throws MessagingException {
        login.connect(store);
        var folder = store.getFolder("INBOX");
        folder.open(Folder.READ_ONLY);
        try {
            return "It works: " + folder.getMessageCount() + " mails wait there.";
        } finally {
            folder.close(false);
            store.close();
        }
    }

    @Override
    public void close() {
        sockets.close();
    }
}
