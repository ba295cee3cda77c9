package heed.reply;

/**
 * Something that the gate found in a reply.
 *
 * @param check which check found it; stable
 * @param level {@code stop}, {@code warn} or {@code hint}; a stop holds the reply back
 * @param message for the writer: what it is and what to do
 * @param start where in the text, in UTF-16 code units
 * @param end exclusive
 */
public record Finding(String check, String level, String message, int start, int end) {

    public static Finding stop(String check, String message) {
        return new Finding(check, "stop", message, 0, 0);
    }

    boolean stops() {
        return level.equals("stop");
    }
}
