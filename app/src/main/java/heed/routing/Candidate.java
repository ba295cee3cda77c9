package heed.routing;

import heed.access.PersonId;
import heed.conversation.Load;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may get a conversation.
 *
 * @param turn when it was their turn last, counted by the rule; 0 when never
 * @param here false when they are away
 * @param takes false when they want no new ones by themselves
 * @param able whether they have every skill that is wanted
 * @param most how many open ones they have at most; null for any number
 */
record Candidate(
        PersonId person,
        String name,
        long turn,
        boolean here,
        boolean takes,
        boolean able,
        @Nullable Integer most,
        Load load) {

    boolean isFull() {
        return most != null && load.open() >= most;
    }
}
