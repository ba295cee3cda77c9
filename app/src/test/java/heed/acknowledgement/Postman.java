package heed.acknowledgement;

import heed.mail.InboundMail;
import heed.mail.MailReader;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server at the other end, which keeps what it was handed. */
final class Postman implements AutoCloseable {

    /** A mail, and the sender that its envelope bore. */
    record Delivered(String sender, String recipient, InboundMail mail) {

        String header(String name) {
            return mail.headers().raw(name).orElse("");
        }
    }

    final List<Delivered> delivered = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    Postman() {
        var reader = new MailReader();
        server =
                new SMTPServer.Builder()
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .port(0)
                        .messageHandler((context, from, to, data) ->
                                delivered.add(new Delivered(from, to, reader.read(data))))
                        .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }
}
