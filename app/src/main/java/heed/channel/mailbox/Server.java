package heed.channel.mailbox;

import heed.web.Refusal;

/** Where a mail server is, and how the connection to it is secured. */
public record Server(String host, int port, Security security) {

    /**
     * @throws Refusal when the host is none or the port cannot be
     */
    public Server {
        host = host.strip();
        if (!host.matches("[\\p{L}\\p{N}._:-]{1,255}")) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "host-missing",
                    "Give the mail server's name, such as smtp.example.org.");
        }
        if (port < 1 || port > 65535) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "port-wrong",
                    "Give the mail server's port, a number from 1 to 65535.");
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
