package heed.conversation;

/**
 * What somebody has in hand.
 *
 * @param open how many open conversations are theirs
 * @param weight two for each whose customer waits for us, one for each where we wait, none for what
 *     is put away
 */
public record Load(int open, int weight) {

    public static final Load NONE = new Load(0, 0);
}
