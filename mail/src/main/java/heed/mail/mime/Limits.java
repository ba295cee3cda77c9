package heed.mail.mime;

import java.time.Duration;

/**
 * How much of a mail is read at most. What lies beyond is cut and a warning says so.
 *
 * @param maxBytes of the raw mail, and of anything unpacked from it
 * @param maxParts counted over the whole tree, attached mails included
 * @param maxDepth of parts within parts
 * @param maxTime on the wall clock, checked between and within the costly steps
 */
public record Limits(int maxBytes, int maxParts, int maxDepth, Duration maxTime) {

    /** 40 MB, 1,000 parts, 50 levels, 5 seconds. */
    public static final Limits STANDARD =
            new Limits(40 * 1024 * 1024, 1000, 50, Duration.ofSeconds(5));
}
