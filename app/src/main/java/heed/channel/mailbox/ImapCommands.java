package heed.channel.mailbox;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * Commands by UID (RFC 3501, 6.4.8). Angus Mail's own messages are known by their sequence number,
 * which goes wrong with a server that miscounts.
 */
final class ImapCommands {

    private final IMAPFolder folder;
    private boolean grown;

    ImapCommands(IMAPFolder folder) {
        this.folder = folder;
    }

    /** A mail as the account holds it. */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    record Held(byte[] bytes, @Nullable Instant receivedAt) {}

    /** UIDs from {@code lowest} on, in no order. */
    List<Long> uids(long lowest) throws MessagingException {
        return search("", lowest);
    }

    /**
     * Those of them that are larger than any mail may be; none of them is worth running out of
     * memory.
     */
    List<Long> tooLarge(long lowest) throws MessagingException {
        return search(" LARGER " + Harvest.MOST_BYTES, lowest);
    }

    private List<Long> search(String which, long lowest) throws MessagingException {
        var uids = new ArrayList<Long>();
        for (var response : command("UID SEARCH UID " + lowest + ":*" + which)) {
            if (response instanceof IMAPResponse one && one.keyEquals("SEARCH")) {
                for (long uid = one.readLong(); uid != -1; uid = one.readLong()) {
                    if (uid >= lowest) { // “*” is the last one even where that is lower
                        uids.add(uid);
                    }
                }
            }
        }
        return uids;
    }

    /**
     * Null when the server does not give it, or gives nothing: another program may have removed it.
     */
    @Nullable Held read(long uid) throws MessagingException {
        var wanted =
                "UID FETCH "
                        + uid
                        + " (UID INTERNALDATE BODY.PEEK[]<0."
                        + Harvest.MOST_BYTES
                        + ">)";
        for (var response : command(wanted)) {
            if (response instanceof FetchResponse fetched) {
                var id = fetched.getItem(UID.class);
                var body = fetched.getItem(BODY.class);
                if (id != null && id.uid == uid && hasContent(body)) {
                    var date = fetched.getItem(INTERNALDATE.class);
                    return new Held(
                            body.getByteArray().getNewBytes(),
                            date == null || date.getDate() == null
                                    ? null
                                    : date.getDate().toInstant());
                }
            }
        }
        return null;
    }

    private static boolean hasContent(@Nullable BODY body) {
        return body != null
                && body.getByteArray() != null
                && !Harvest.isNothing(body.getByteArray().getNewBytes());
    }

    void delete(long uid) throws MessagingException {
        command("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)");
        folder.doCommand(protocol -> {
            // Without UIDPLUS all that others have marked goes, too: they marked it to go.
            protocol.simpleCommand(
                    protocol.hasCapability("UIDPLUS") ? "UID EXPUNGE " + uid : "EXPUNGE", null);
            return protocol;
        });
    }

    void noop() throws MessagingException {
        command("NOOP");
    }

    /** Whether the server said that mails were added since this was last asked. */
    boolean hasGrown() {
        boolean answer = grown;
        grown = false;
        return answer;
    }

    private Response[] command(String line) throws MessagingException {
        var responses = (Response[]) folder.doCommand(protocol -> run(protocol, line));
        if (responses == null) {
            return new Response[0];
        }
        for (var response : responses) {
            grown |= response instanceof IMAPResponse one && one.keyEquals("EXISTS");
        }
        return responses;
    }

    private static Response[] run(IMAPProtocol protocol, String line) throws ProtocolException {
        var responses = protocol.command(line, null);
        protocol.notifyResponseHandlers(responses);
        var last = responses[responses.length - 1];
        if (!last.isNO()) { // “no” to one mail is no reason to give up the others
            protocol.handleResult(last);
        }
        return responses;
    }
}
