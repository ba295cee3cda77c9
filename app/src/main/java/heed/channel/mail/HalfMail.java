package heed.channel.mail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.subethamail.smtp.internal.io.BdatInputStream;
import org.subethamail.smtp.server.Session;

/**
 * Tells a mail in chunks (RFC 3030) that has ended from one whose sender hung up before its end:
 * the library ends both alike, and what was cut off would be kept as if it were all.
 */
final class HalfMail {

    private HalfMail() {}

    /**
     * @param body of the mail, read to its end
     * @throws EOFException when the sender has hung up
     */
    static void refuse(InputStream body, Session session) throws IOException {
        if (!(body instanceof BdatInputStream)) {
            return; // DATA has a mark of its own for the end
        }
        var input = session.getRawInput();
        var socket = session.getSocket();
        int patience = socket.getSoTimeout();
        input.mark(1);
        socket.setSoTimeout(1);
        try {
            if (input.read() < 0) {
                throw new EOFException("The sender hung up in mid-mail");
            }
            input.reset(); // the next command is here already
        } catch (SocketTimeoutException waits) {
            // as it should, for our answer
        } finally {
            socket.setSoTimeout(patience);
        }
    }
}
