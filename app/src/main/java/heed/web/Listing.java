package heed.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a list, as {@code {"items": […], "next": "cursor" | null}}.
 *
 * @param next where the following stretch begins, or null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    private static final int MOST = 200;

    /** All there is: the list does not go on. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null);
    }

    /**
     * How many items a program wants at a time.
     *
     * @throws Refusal when that is none, or more than 200
     */
    public static int limit(int wanted) {
        if (wanted < 1 || wanted > MOST) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "limit-out-of-range",
                    "“limit” is a number from 1 to 200.");
        }
        return wanted;
    }

    /**
     * The first {@code limit} of {@code rows}; the cursor points behind the last of them when there
     * are more.
     */
    public static <T> Listing<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return new Listing<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Listing<>(items, cursor.apply(items.getLast()).toString());
    }

    public <R> Listing<R> map(Function<T, R> each) {
        return new Listing<>(items.stream().map(each).toList(), next);
    }
}
