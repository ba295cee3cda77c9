package heed.access;

/**
 * What somebody has taken on, and must not keep when they leave. The modules that know of such work
 * implement it.
 */
public interface WorkInHand {

    /** How many things would be without anybody if {@code person} left. */
    long count(PersonId person);

    /**
     * Gives all of it back to the teams, with a next step, in the transaction that ends the work.
     */
    void returnAll(Person person);
}
