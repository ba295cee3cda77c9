package heed.channel.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Receives mail over SMTP (RFC 5321) for the inboxes of the desk, and for nobody else. A mail is
 * acknowledged when it is stored. Where it listens is set by {@code HEED_SMTP_PORT} (0 for not at
 * all, -1 for any free port) and {@code HEED_SMTP_ADDRESS}. Thread-safe.
 */
@Component
public class MailListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailListener.class);
    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_CONNECTIONS = 200;

    private final Reception reception;
    private final Stragglers stragglers;
    private final ListenerCertificate certificate;
    private final int port;
    private final String address;
    private final String name;
    private @Nullable SMTPServer server;

    MailListener(
            Reception reception,
            ListenerCertificate certificate,
            @Value("${heed.smtp.port:2525}") int port,
            @Value("${heed.smtp.address:127.0.0.1}") String address,
            @Value("${heed.smtp.name:}") String name) {
        this.reception = reception;
        this.stragglers = new Stragglers(MOST_CONNECTIONS / 2);
        this.certificate = certificate;
        this.port = port;
        this.address = address;
        this.name = name;
    }

    @Override
    public void start() {
        if (port == 0) {
            return;
        }
        try {
            server =
                    SMTPServer.port(Math.max(port, 0))
                            .bindAddress(InetAddress.getByName(address))
                            .hostName(hostName())
                            .softwareName("Heed")
                            .messageHandlerFactory(reception::greet)
                            .executorService(Executors.newVirtualThreadPerTaskExecutor())
                            .maxConnections(MOST_CONNECTIONS)
                            .sessionHandler(stragglers)
                            .maxRecipients(MOST_RECIPIENTS)
                            .maxMessageSize(Reception.MOST_BYTES)
                            .connectionTimeout(60, TimeUnit.SECONDS)
                            .fromAddressValidator(MailListener::mayBeSender)
                            .enableTLS()
                            .startTlsSocketFactory(this::secured)
                            .build();
            server.start();
            log.info("Mail is received on {}:{}", address, port());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(
                    "HEED_SMTP_ADDRESS is no address of this machine: " + address, e);
        }
    }

    /**
     * Whatever may come back to somebody: real addresses do not all keep to RFC 5321, such as
     * {@code a..b@example.org}, and nobody ({@code <>}) sends reports.
     */
    private static boolean mayBeSender(String address) {
        return address.isEmpty() || address.matches("[^<>\\p{Cntrl}]{1,320}");
    }

    private SSLSocket secured(Socket plain) throws IOException {
        var sockets = certificate.context().getSocketFactory();
        var secure = (SSLSocket) sockets.createSocket(plain, null, true);
        secure.setUseClientMode(false);
        return secure;
    }

    private String hostName() {
        if (!name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getCanonicalHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** Where mail is received; 0 when it is not. */
    public int port() {
        return server == null ? 0 : server.getPortAllocated();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
        stragglers.close();
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
