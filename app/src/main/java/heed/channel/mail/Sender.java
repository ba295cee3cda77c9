package heed.channel.mail;

import heed.mail.InboundMail;
import heed.mail.mime.Mailbox;
import java.util.List;
import java.util.Locale;

/**
 * Who a mail says that it is from. Nothing of it is proven.
 *
 * @param address lower case; the envelope's when the header names nobody
 * @param name empty when none is given
 * @param replyTo where they want answers to go; empty when to {@code address}
 */
record Sender(String address, String name, List<String> replyTo) {

    /** Stands for a sender that neither header nor envelope names. */
    static final String NOBODY = "nobody@invalid";

    private static final int MOST_REPLY_TO = 10;

    static Sender of(InboundMail mail, RawMail raw) {
        var from = mail.from();
        var address = normal(from == null ? "" : from.address());
        if (address.isEmpty()) {
            address = normal(raw.from());
        }
        if (address.isEmpty()) {
            address = NOBODY;
        }
        var name =
                from == null || from.name() == null ? "" : CleanText.cut(from.name(), 300).strip();
        return new Sender(address, name, replyTo(mail, address));
    }

    Sender answeredAt(List<String> addresses) {
        return new Sender(address, name, addresses);
    }

    private static List<String> replyTo(InboundMail mail, String address) {
        var wanted =
                addresses(mail.envelope().replyTo()).stream()
                        .filter(one -> one.contains("@"))
                        .distinct()
                        .limit(MOST_REPLY_TO)
                        .toList();
        return wanted.equals(List.of(address)) ? List.of() : wanted;
    }

    /** The addresses of {@code mailboxes} as they are kept. */
    static List<String> addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream()
                .map(mailbox -> normal(mailbox.address()))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /**
     * In lower case, without blanks and invisible characters, of bearable length; {@code
     * "a..b"@example.org} without its quotes, which only mail needs around it.
     */
    static String normal(String address) {
        var visible =
                CleanText.of(address)
                        .replaceAll("[\\s\\p{Cc}\\p{Cf}<>]", "")
                        .replaceFirst("^\"([^\"\\\\@,;:()\\[\\]]+)\"@", "$1@");
        return CleanText.cut(visible.toLowerCase(Locale.ROOT), 320);
    }
}
