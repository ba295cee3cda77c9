package heed.channel.mailbox;

import heed.reply.Carrier.Attempt;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the answer of a mail server means for a reply (RFC 5321, 4.2.1). */
final class SmtpAnswer {

    private SmtpAnswer() {}

    private record Code(int code, String words) {}

    /**
     * Refused when the server says for good that it will not; anything else may work later, a
     * connection that ended in the middle among it.
     */
    static Attempt meaning(MessagingException failure, Server server) {
        if (failure instanceof AuthenticationFailedException) {
            return new Attempt.Later(Trouble.of(failure, server));
        }
        var codes = codes(failure);
        for (var one : codes) {
            if (one.code() >= 500 && one.code() < 600) {
                return new Attempt.Refused(server.host() + " refused it: " + one.words());
            }
        }
        for (var one : codes) {
            if (one.code() >= 400) {
                return new Attempt.Later(server.host() + " asks to wait: " + one.words());
            }
        }
        return new Attempt.Later(Trouble.of(failure, server));
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
