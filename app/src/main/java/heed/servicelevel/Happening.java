package heed.servicelevel;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a conversation or to one that was merged into it, as far as clocks
 * care.
 *
 * @param part in which of them
 */
record Happening(Instant at, What what, UUID part) {

    /** What it was. */
    enum What {
        /** It began. */
        OPENED,
        /** The customer wrote, or somebody beside them. */
        HEARD,
        /** A person of ours replied. */
        ANSWERED,
        /** We told of something, and did not answer what they ask. */
        UPDATED,
        RESOLVED,
        REOPENED,
        /** It became part of the other one for good, with what was owed in it. */
        MERGED,
        PAUSED_FOR_CUSTOMER,
        PAUSED_FOR_OTHERS,
        PAUSED_AS_AGREED,
        RESUMED
    }
}
