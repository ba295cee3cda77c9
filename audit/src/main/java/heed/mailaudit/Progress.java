package heed.mailaudit;

/** Is told how far an audit has come, by the thread that runs it, many times a second. */
public interface Progress {

    /** For those who do not want to know. */
    Progress UNHEARD = (_, _, _) -> {};

    /** What an audit does just now. */
    enum Step {
        READING,
        REVIEWING
    }

    /**
     * @param done so much of {@code whole}: bytes while reading, conversations while reviewing
     */
    void at(Step step, long done, long whole);
}
