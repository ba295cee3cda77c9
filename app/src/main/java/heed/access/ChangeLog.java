package heed.access;

import java.util.Map;

/**
 * Keeps who changed what about the desk, in the transaction that changes it. Whoever stores what an
 * administrator may change notes it here; {@code heed.audit} keeps the log.
 */
public interface ChangeLog {

    /**
     * Notes a change by the viewer of the transaction. Of the two maps only what differs is kept;
     * secrets never go in, only that they changed.
     *
     * @param what past tense with hyphens: {@code person-invited}
     * @param subject what it was done to, as people call it
     * @param before by field; empty when it is new
     * @param after by field; empty when it is gone
     */
    void note(String what, String subject, Map<String, String> before, Map<String, String> after);

    /** Notes that something was done, without fields. */
    default void note(String what, String subject) {
        note(what, subject, Map.of(), Map.of());
    }
}
