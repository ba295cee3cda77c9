package heed.reply;

import heed.message.Message;
import java.util.Optional;

/**
 * What stands below the words of a mail of ours, beside its signatures, and is no part of the
 * message. Whoever has something to say there implements this; the same message always gets the
 * same.
 */
public interface Postscript {

    /** What stands there: plain, and the same as HTML of ours. */
    record Words(String text, String html) {}

    /** Empty for a message below which nothing is said. */
    Optional<Words> below(Message reply);
}
