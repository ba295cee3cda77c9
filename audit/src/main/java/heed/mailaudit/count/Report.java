package heed.mailaudit.count;

import heed.mailaudit.talk.Sifted;
import heed.review.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an audit found. Rates are shares from 0 to 1; times of waiting are in opening hours.
 *
 * @param replies how many messages of ours answered a customer
 * @param passedOn messages of ours that went to somebody else than the customer
 * @param languages replies by language, two letters or {@code unknown}, the most frequent first
 * @param fullyChecked replies that most checks could read
 * @param clean those of them without any finding but hints
 * @param thanks messages in which customers thanked us for an answer
 * @param checks one for each check, previews among them
 * @param periods the weeks or months, in order
 * @param byWeek whether they are weeks
 * @param people one for each of us who wrote, by name; empty unless asked for
 */
public record Report(
        Setting setting,
        Sifted sifted,
        int conversations,
        int replies,
        int passedOn,
        Map<String, Integer> languages,
        int fullyChecked,
        int clean,
        int thanks,
        List<Check> checks,
        List<Period> periods,
        boolean byWeek,
        Asks asks,
        Promises promises,
        Dropped dropped,
        Times firstReply,
        Times nextReply,
        HandOffs handOffs,
        List<Person> people) {

    /**
     * One check and how often it spoke.
     *
     * @param checked replies that it looked at
     * @param flagged those in which it found something
     * @param byPeriod the same for each period
     */
    public record Check(
            String id,
            String title,
            Level level,
            boolean preview,
            List<String> languages,
            int checked,
            int flagged,
            List<Rate> byPeriod,
            List<Example> examples) {

        public double rate() {
            return new Rate(flagged, checked).share();
        }
    }

    /** So many out of so many. */
    public record Rate(int part, int whole) {

        public double share() {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    /** A week, beginning on Monday, or a month, with its fully checked replies. */
    public record Period(LocalDate start, int replies, int clean) {}

    /**
     * What customers asked in writing.
     *
     * @param total in conversations that we answered in a language in which asks are understood
     * @param open those that no reply took up
     */
    public record Asks(int total, int open, List<Example> examples) {}

    /**
     * Promises with a due time that has passed.
     *
     * @param kept something was sent to the customer by then, or the customer thanked us before
     * @param late something was sent, but later
     * @param silent nothing was sent any more
     * @param quiet what was to be done rather than said, where no word was sent and the customer
     *     did not ask for it later; not among the others
     * @param pending not yet due when the mailbox ends; not among the others
     */
    public record Promises(
            int kept, int late, int silent, int quiet, int pending, List<Example> examples) {

        public int total() {
            return kept + late + silent;
        }
    }

    /**
     * Conversations whose last word is a customer's that needs an answer, and had none two working
     * days later.
     *
     * @param never those in which we never wrote at all
     * @param midway those in which we had written before
     */
    public record Dropped(int never, int midway, List<Example> examples) {

        public int total() {
            return never + midway;
        }
    }

    /**
     * Times that customers waited.
     *
     * @param bins within one hour, four hours, a day of work, two, five, and longer
     */
    public record Times(int count, Duration median, Duration ninetieth, List<Integer> bins) {

        static final int BINS = 6;

        /** The share that was answered within a day of work. */
        public double withinDay() {
            return new Rate(bins.get(0) + bins.get(1) + bins.get(2), count).share();
        }
    }

    /**
     * How often another of us went on with a conversation.
     *
     * @param once conversations with one such change
     * @param oftener those with more
     * @param answered conversations that we answered at all
     */
    public record HandOffs(int once, int oftener, int answered) {}

    /**
     * What one of us wrote.
     *
     * @param flagged replies by check; those with nothing found are missing
     */
    public record Person(
            String name, int replies, int fullyChecked, int clean, Map<String, Integer> flagged) {}
}
