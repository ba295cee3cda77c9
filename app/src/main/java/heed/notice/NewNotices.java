package heed.notice;

/**
 * How much somebody does not know yet.
 *
 * @param count of all that is new
 * @param pressing whether one of them is
 */
public record NewNotices(long count, boolean pressing) {

    public static final NewNotices NONE = new NewNotices(0, false);
}
