package heed.channel.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Says in plain words why a mail server and we do not get on, and what to do about it. */
final class Trouble {

    private Trouble() {}

    static String of(Throwable failure, Server server) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            var words = words(cause, server);
            if (words != null) {
                return words;
            }
        }
        return "The conversation with "
                + server
                + " broke off: "
                + shortened(String.valueOf(failure.getMessage()));
    }

    /** What to say of mails that are listed and did not come; null when there are none. */
    static @org.jspecify.annotations.Nullable String withheld(int mails, Server server) {
        if (mails == 0) {
            return null;
        }
        return server.host()
                + (mails == 1
                        ? " lists a mail without giving what is in it, or it is larger than 40 MB."
                        : " lists "
                                + mails
                                + " mails without giving what is in them, or they are larger than 40 MB.")
                + " All others came; Heed asks again, and you can look there with another mail program.";
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
        if (cause.getCause() != null) {
            return cause.getCause();
        }
        return cause instanceof jakarta.mail.MessagingException mail
                ? mail.getNextException()
                : null;
    }

    private static @org.jspecify.annotations.Nullable String words(Throwable cause, Server server) {
        return switch (cause) {
            case AuthenticationFailedException login -> login(login, server);
            case FolderNotFoundException folder ->
                    "The account has no such folder: "
                            + shortened(String.valueOf(folder.getMessage()))
                            + ". Check its name; the usual one is INBOX.";
            case UnknownHostException unknown ->
                    "There is no server called " + server.host() + ". Check its name.";
            case ConnectException closed when message(closed).contains("timed out") ->
                    silent(server);
            case ConnectException closed ->
                    server.host()
                            + " lets nobody in at port "
                            + server.port()
                            + ". Check the port, and whether a firewall is in between.";
            case NoRouteToHostException unreachable ->
                    server.host() + " cannot be reached from here. Check network and firewall.";
            case SocketTimeoutException slow -> silent(server);
            case CertificateException certificate -> certificate(certificate, server);
            case SSLException tls
                    when message(tls).contains("certificate")
                            || tls.getCause() instanceof CertificateException ->
                    certificate(tls, server);
            case SSLException tls ->
                    server
                            + " does not speak TLS from the first byte. Choose “starttls”, or its port for TLS.";
            case EOFException ended -> server + " ended the conversation without a word.";
            case jakarta.mail.MessagingException mail when message(mail).contains("STARTTLS") ->
                    server
                            + " does not offer STARTTLS. Choose “tls” with its port, or ask its operator.";
            default -> null;
        };
    }

    private static String login(AuthenticationFailedException failure, Server server) {
        return message(failure).toLowerCase(java.util.Locale.ROOT).contains("xoauth2")
                ? server.host() + " did not accept the sign-in token. Connect the account again."
                : server.host()
                        + " refused the login. Check name and password; an account with two factors needs an app"
                        + " password.";
    }

    private static String silent(Server server) {
        return server
                + " does not answer. Check name and port, whether it expects another kind of security, and whether a"
                + " firewall is in between.";
    }

    private static String certificate(Exception failure, Server server) {
        var text = message(failure);
        if (text.contains("subject alternative") || text.contains("No name matching")) {
            return "The certificate of "
                    + server
                    + " is for another name. Use the name that it was made for.";
        }
        if (text.contains("expired") || text.contains("validity")) {
            return "The certificate of " + server + " has expired. Its operator must renew it.";
        }
        return "The certificate of "
                + server
                + " is signed by nobody whom this machine trusts. Its operator should use one of a known authority, or"
                + " you add theirs to the trust store.";
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static String shortened(String text) {
        var flat = OutgoingMail.flat(text);
        return flat.length() > 300 ? flat.substring(0, 300) : flat;
    }
}
