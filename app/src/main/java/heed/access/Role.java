package heed.access;

/**
 * What somebody is trusted with. Each may do all that those before it may; what may be read is
 * decided by teams, not by this.
 */
public enum Role {
    /** Answers customers. */
    AGENT,
    /** Answers for the service of a team. */
    LEAD,
    /** Keeps people, teams, inboxes and settings. */
    ADMINISTRATOR;

    boolean includes(Role other) {
        return ordinal() >= other.ordinal();
    }
}
