package heed.notice;

/**
 * Something that people who work here are told, each of them once.
 *
 * @param key names what happened: telling a person a key again does nothing, so that a job which
 *     was killed may simply tell again, as {@code promise:0198…:due-soon}
 * @param matter what it is about
 * @param words one sentence for a tired reader, without anything a customer wrote: whoever was told
 *     may have lost sight of the conversation by the time they read it
 * @param link where in the desk they act on it, a path that begins with a slash
 * @param pressing whether it is told by mail, too, and stands before the others
 */
public record Notice(String key, Matter matter, String words, String link, boolean pressing) {

    private static final int LONGEST = 500;

    /** What notices are about. */
    public enum Matter {
        PROMISE,
        CLOCK,
        HAND_OFF,
        DUTY,
        COMPLAINT,
        THANKS,
        APPROVAL,
        ALARM,
        ARTICLE
    }

    /**
     * @throws IllegalArgumentException when there are no words, or too many, or the link leads out
     *     of the desk
     */
    public Notice {
        if (key.isBlank() || key.length() > LONGEST) {
            throw new IllegalArgumentException("A notice has a key");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("A notice has one sentence of at most 500 letters");
        }
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("A notice leads into the desk: " + link);
        }
    }
}
