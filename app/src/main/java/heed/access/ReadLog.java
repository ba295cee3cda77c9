package heed.access;

/**
 * Keeps who read what, in the transaction that reads it, for modules below the log; {@code
 * heed.audit} keeps it.
 */
public interface ReadLog {

    /**
     * Notes that {@code viewer} read {@code subject}; Heed's own jobs are not noted.
     *
     * @param subject kind and id: {@code customer:<id>}
     * @param way by which it was read: {@code page}, {@code api}
     */
    void note(Viewer viewer, String subject, String way);
}
