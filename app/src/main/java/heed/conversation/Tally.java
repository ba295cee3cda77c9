package heed.conversation;

/**
 * How many conversations somebody's lists hold. What is counted one by one stops at {@link #MOST}.
 *
 * @param needed counted one by one
 * @param adrift counted one by one
 * @param snoozed counted one by one
 */
public record Tally(long needed, long mine, long team, long unassigned, long adrift, long snoozed) {

    /** More than this is not counted: nobody works from such a number. */
    public static final int MOST = 999;
}
