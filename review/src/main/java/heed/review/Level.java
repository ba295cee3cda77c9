package heed.review;

/** How loud a finding is. */
public enum Level {
    /** The reply should not leave like this. */
    STOP,
    /** The writer should look at it before it leaves. */
    WARN,
    /** Worth knowing. */
    HINT
}
