package heed.channel.mailbox;

import jakarta.mail.MessagingException;

/** An account that is open for fetching. Used by one thread. */
interface Mailbox extends AutoCloseable {

    /**
     * Brings in whatever has not been fetched, the oldest first.
     *
     * @return how many mails stay there, because the server lists them and does not give them, or
     *     because they are larger than {@link Harvest#MOST_BYTES}
     */
    int fetch(Harvest harvest) throws MessagingException;

    /** Returns when there may be something new. */
    void awaitNews() throws MessagingException, InterruptedException;

    /** Whether the account can be used as it is, in a sentence. Changes nothing there. */
    String inspect() throws MessagingException;

    @Override
    void close();
}
