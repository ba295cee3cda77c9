package heed.review.mood;

import heed.review.Mood.Kind;
import heed.review.mood.MoodFit.Turn;
import heed.review.text.TextReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.zip.CRC32;

/** How good models and formulas are, as tables in Markdown. */
final class FitFigures {

    private static final double[] PROBABILITIES = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8};

    private final List<Turn> turns;
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final TextReader texts = new TextReader();
    private final StringBuilder tables =
            new StringBuilder(
                    """
                    | found | by | AUC | AUC aside | precision | recall | F1 | F1 aside |
                    |---|---|---|---|---|---|---|---|
                    """);
    private final StringBuilder acknowledged =
            new StringBuilder(
                    """

                    | missing acknowledgement, upset above | precision | recall | precision aside | recall aside |
                    |---|---|---|---|---|
                    """);

    /**
     * Makes empty tables.
     *
     * @param turns what customers wrote
     */
    FitFigures(List<Turn> turns) {
        this.turns = turns;
    }

    /** A model, by what it said of the turns when their company was left out. */
    void add(Target target, String by, List<Scored> unseen, Calibration calibration) {
        List<Scored> aside = aside(unseen, turns);
        tables.append(
                String.format(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.3f ",
                        target.fileName(),
                        by,
                        Scored.auc(unseen),
                        Scored.auc(aside)));
        addRates(unseen, aside, calibration.even());
    }

    /** Formulas, by the turns in which they are found. */
    void add(Kind kind, List<Features> read) {
        int place = FeatureReader.placeOf(kind);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < read.size(); i++)
            scored.add(
                    new Scored(
                            read.get(i).valueAt(place),
                            turns.get(i).shows().contains(label(kind))));
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        tables.append("| ").append(name).append(" | formulas | | ");
        addRates(scored, aside(scored, turns), 1);
    }

    private void addRates(List<Scored> scored, List<Scored> aside, double above) {
        Scored.Rates rates = Scored.rates(scored, above);
        tables.append(
                String.format(
                        Locale.ROOT,
                        "| %.2f | %.2f | %.2f | %.2f |%n",
                        rates.precision(),
                        rates.recall(),
                        rates.f1(),
                        Scored.rates(aside, above).f1()));
    }

    /** Replies to upset customers without a word about it. */
    void addAcknowledgement(List<Turn> talks, List<Scored> unseen, Calibration calibration) {
        var scored = new ArrayList<Scored>();
        var replies = new ArrayList<Turn>();
        int customers = 0;
        double upset = 0;
        boolean isDone = false;
        String talk = "";
        for (Turn turn : talks) {
            if (!turn.conversation().equals(talk)) {
                upset = 0;
                isDone = false;
                talk = turn.conversation();
            }
            if (turn.fromCustomer()) {
                upset = Math.max(upset, calibration.probability(unseen.get(customers++).margin()));
            } else {
                isDone |= acknowledgements.areIn(texts.read(turn.text(), List.of("en")));
                scored.add(new Scored(isDone ? 0 : upset, turn.shows().contains("missing_ack")));
                replies.add(turn);
            }
        }
        List<Scored> aside = aside(scored, replies);
        for (double above : PROBABILITIES) {
            Scored.Rates all = Scored.rates(scored, above);
            Scored.Rates some = Scored.rates(aside, above);
            acknowledged.append(
                    String.format(
                            Locale.ROOT,
                            "| %.1f | %.2f | %.2f | %.2f | %.2f |%n",
                            above,
                            all.precision(),
                            all.recall(),
                            some.precision(),
                            some.recall()));
        }
    }

    /** Weights, by what they say of texts of ours that nothing was fitted on. */
    void addWritten(
            Target target, Weights weights, List<Turn> aside, Function<String, Features> reader) {
        var judge = new LinearJudge(weights);
        var scored = new ArrayList<Scored>();
        for (Turn turn : aside)
            scored.add(
                    new Scored(
                            judge.margin(reader.apply(turn.text())),
                            turn.shows().contains(target.label())));
        Scored.Rates rates = Scored.rates(scored, weights.calibration().even());
        tables.append(
                String.format(
                        Locale.ROOT,
                        "| %s | model, %d texts of ours kept aside | %.3f | | %.2f | %.2f | %.2f | |%n",
                        target.fileName(),
                        scored.size(),
                        Scored.auc(scored),
                        rates.precision(),
                        rates.recall(),
                        rates.f1()));
    }

    private static String label(Kind kind) {
        return switch (kind) {
            case URGENCY -> "urgent";
            case REPEAT_CONTACT -> "repeat";
            case CHURN -> "churn";
            case LOSS -> "loss";
            case GRATITUDE -> "thanks";
            case COMPLAINT -> "complaint";
            case ANGER, DISAPPOINTMENT -> "upset";
        };
    }

    private static List<Scored> aside(List<Scored> scored, List<Turn> turns) {
        var aside = new ArrayList<Scored>();
        for (int i = 0; i < turns.size(); i++)
            if (isAside(turns.get(i).conversation())) aside.add(scored.get(i));
        return aside;
    }

    /** The half of the talks that nobody read while the formulas were written. */
    private static boolean isAside(String conversation) {
        var sum = new CRC32();
        sum.update(conversation.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 2 == 1;
    }

    @Override
    public String toString() {
        return tables.toString() + acknowledged;
    }
}
