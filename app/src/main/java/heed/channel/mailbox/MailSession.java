package heed.channel.mailbox;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Settings of Angus Mail for a connection to one server. */
final class MailSession {

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration ANSWER = Duration.ofMinutes(2);

    private MailSession() {}

    /**
     * @param protocol {@code smtp}, {@code imap} or {@code pop3}
     * @param sockets makes the connections, and ends them when their time is over
     */
    static Session of(String protocol, Server server, Login login, DeadlineSockets sockets) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "host", server.host());
        properties.put(prefix + "port", String.valueOf(server.port()));
        properties.put(prefix + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.put(prefix + "timeout", String.valueOf(ANSWER.toMillis()));
        properties.put(prefix + "writetimeout", String.valueOf(ANSWER.toMillis()));
        properties.put(prefix + "socketFactory", sockets);
        properties.put(prefix + "socketFactory.fallback", "false");
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        switch (server.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put(prefix + "starttls.enable", "true");
                properties.put(prefix + "starttls.required", "true");
            }
            case TLS -> properties.put(prefix + "ssl.enable", "true");
        }
        if (login.username() != null) {
            properties.put(prefix + "auth", "true");
        }
        if (login.token()) {
            properties.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return Session.getInstance(properties);
    }
}
