package heed.channel.mail;

import heed.message.NewAttachment;
import java.util.List;

/**
 * Takes mail by which people who work here answer a notification. Whoever implements it decides
 * whether it is theirs; it never becomes a customer's message.
 */
public interface ColleagueMail {

    /**
     * A mail that came to an address which was made for such answers.
     *
     * @param addressees where it was sent, in lower case
     * @param from who it says that it is from; nothing of it is proven
     * @param automatic whether a machine wrote it
     * @param content by what copies of it are known
     * @param text what was newly written
     */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    record Answer(
            RawMailId mail,
            List<String> addressees,
            String from,
            boolean automatic,
            byte[] content,
            String text,
            List<NewAttachment> files) {}

    /** What became of it. */
    sealed interface Verdict {

        /** It is kept, or needs nothing. */
        record Taken() implements Verdict {}

        /** It is nobody's answer, whatever it says. */
        record Refused(String why) implements Verdict {}
    }

    /** Whether one of {@code addressees} was made for such an answer. */
    boolean isFor(List<String> addressees);

    /** Takes an answer within the transaction that reads its mail. */
    Verdict take(Answer answer);
}
