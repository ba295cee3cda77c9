package heed.mailaudit.talk;

/**
 * What is kept of a mail in memory.
 *
 * @param place where its text waits in the {@link Spill}
 * @param at seconds since 1970
 * @param id stands for its Message-ID, zero if there is none
 * @param parents stand for the Message-IDs of what it answers, the nearest first
 * @param outsiders stand for the addresses that are not ours
 * @param subject stands for the subject, zero if it tells nothing
 * @param joinsBySubject whether it is an answer that does not say to what
 * @param wording stands for a text of ours as far as it is the same for many customers
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of them, compared by nobody
record Entry(
        int number,
        Voice voice,
        long place,
        int length,
        long at,
        long id,
        long[] parents,
        long[] outsiders,
        long subject,
        boolean joinsBySubject,
        long wording) {

    boolean sharesOutsider(Entry other) {
        for (long one : outsiders)
            for (long another : other.outsiders) if (one == another) return true;
        return false;
    }
}
