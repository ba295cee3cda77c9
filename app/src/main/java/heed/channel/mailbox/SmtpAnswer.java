package heed.channel.mailbox;

import heed.reply.Carrier.Attempt;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the answer of a mail server means for a reply (RFC 5321, 4.2.1). */
final class SmtpAnswer {

    private SmtpAnswer() {}

    private static final Set<Integer> WANT_LOGIN = Set.of(530, 534, 535, 538); // RFC 4954, 6
    private static final int NO_ROOM = 452; // for so large a mail: another one may pass

    private record Code(int code, String words) {}

    /**
     * Of an attempt that was let in. Refused when the server says for good that it will not; shut
     * when it takes nothing from us just now, whatever the mail; anything else may work later, a
     * connection that ended in the middle among it: then nobody knows whether it was taken.
     */
    static Attempt meaning(MessagingException failure, Server server) {
        var codes = codes(failure);
        if (isAboutUs(failure)) {
            return new Attempt.Shut(server.host() + " takes no mail from us: " + words(failure));
        }
        for (var one : codes) {
            if (one.code() >= 500 && one.code() < 600) {
                return new Attempt.Refused(server.host() + " refused it: " + one.words());
            }
        }
        for (var one : codes) {
            if (one.code() >= 400) {
                return new Attempt.Later(server.host() + " asks to wait: " + one.words(), false);
            }
        }
        return new Attempt.Later(Trouble.of(failure, server), true);
    }

    /** Whether it was said before the server knew more of the mail than who sends it. */
    private static boolean isAboutUs(MessagingException failure) {
        if (!(failure instanceof SMTPSendFailedException send)) {
            return false;
        }
        int code = send.getReturnCode();
        return String.valueOf(send.getCommand()).startsWith("MAIL")
                && (WANT_LOGIN.contains(code) || code >= 400 && code < 500 && code != NO_ROOM);
    }

    private static List<Code> codes(MessagingException failure) {
        var codes = new ArrayList<Code>();
        for (Exception one = failure; one instanceof MessagingException next; ) {
            switch (next) {
                case SMTPAddressFailedException recipient ->
                        codes.add(
                                new Code(
                                        recipient.getReturnCode(),
                                        recipient.getAddress() + ": " + words(recipient)));
                case SMTPSenderFailedException sender ->
                        codes.add(new Code(sender.getReturnCode(), words(sender)));
                case SMTPSendFailedException send ->
                        codes.add(new Code(send.getReturnCode(), words(send)));
                default -> {}
            }
            one = next.getNextException();
        }
        return codes;
    }

    private static String words(Exception failure) {
        var words = OutgoingMail.flat(String.valueOf(failure.getMessage()));
        return words.length() > 500 ? words.substring(0, 500) : words;
    }
}
