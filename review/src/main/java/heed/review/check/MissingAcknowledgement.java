package heed.review.check;

import heed.review.mood.Acknowledgements;
import heed.review.mood.MoodReader;
import heed.review.thread.Turn;
import java.util.Comparator;
import java.util.List;

/** Finds a reply that passes over the trouble of an upset customer, as did all before it. */
final class MissingAcknowledgement implements Check {

    /** From here on a warning is right often enough; the page says how often. */
    private static final double UPSET = 0.8;

    private final Acknowledgements acknowledgements = new Acknowledgements();
    private final MoodReader mood = new MoodReader();

    @Override
    public List<Sighting> check(Draft draft) {
        if (!draft.isFinished() || draft.conversation().unanswered().isEmpty()) return List.of();
        if (acknowledgements.areIn(draft.reply())) return List.of();
        for (Turn turn : draft.conversation().fromUs())
            if (acknowledgements.areIn(turn.text())) return List.of();
        return draft.conversation().fromCustomer().stream()
                .map(turn -> new Upset(turn, mood.upset(turn)))
                .filter(upset -> upset.probability() >= UPSET)
                .max(Comparator.comparingDouble(Upset::probability))
                .map(upset -> List.of(sighting(upset, draft)))
                .orElse(List.of());
    }

    private record Upset(Turn turn, double probability) {}

    private Sighting sighting(Upset upset, Draft draft) {
        var words = mood.mostUpset(upset.turn()).orElseThrow();
        String text = words.of(upset.turn().message().text()).strip();
        return Sighting.missingAt(draft.ownStart())
                .with("words", text)
                .because(upset.turn(), words)
                .sure(upset.probability());
    }
}
