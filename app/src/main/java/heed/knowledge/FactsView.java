package heed.knowledge;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All facts, those that somebody should look at first of all.
 *
 * @param leads whether the viewer may add one
 * @param words that customers know, one a line
 */
record FactsView(
        SettingsFrame frame,
        String typed,
        List<Line> waiting,
        List<Line> facts,
        List<Line> retired,
        String words,
        boolean leads) {

    /**
     * One fact.
     *
     * @param why it should be looked at; null when it need not
     * @param next that another value is planned; null when none is
     */
    record Line(
            String url,
            String key,
            String value,
            String says,
            String forWhom,
            String keeper,
            String review,
            @Nullable String why,
            @Nullable String next) {

        static Line of(FactLine fact, TimeWords words) {
            var review = words.day(fact.reviewOn().atTime(12, 0).atZone(words.zone()).toInstant());
            return new Line(
                    FactPages.HERE + "/" + fact.id(),
                    fact.key(),
                    fact.value(),
                    fact.says(),
                    FactView.forWhom(fact),
                    fact.ownerName() == null ? "nobody" : fact.ownerName(),
                    review,
                    why(fact, review, words),
                    fact.nextFrom() == null
                            ? fact.from().isAfter(words.now())
                                    ? "from " + words.day(fact.from())
                                    : null
                            : "changes " + words.day(fact.nextFrom()));
        }

        private static @Nullable String why(FactLine fact, String review, TimeWords words) {
            if (!fact.needsLook(words.today(), words.now())) {
                return fact.toLookAt() == 0 ? null : FactView.toLookAt(fact.toLookAt());
            }
            return fact.owner() == null
                    ? "Nobody keeps it since " + FactForm.text(fact.ownedBy()) + " left"
                    : "Review was due " + review;
        }
    }

    static FactsView of(
            SettingsFrame frame,
            String typed,
            List<FactLine> all,
            List<String> words,
            boolean leads,
            TimeWords time) {
        var standing =
                all.stream()
                        .filter(fact -> fact.standing(time.now()) != FactLine.Standing.RETIRED)
                        .map(fact -> Line.of(fact, time))
                        .toList();
        return new FactsView(
                frame,
                typed,
                standing.stream().filter(line -> line.why() != null).toList(),
                standing.stream().filter(line -> line.why() == null).toList(),
                all.stream()
                        .filter(fact -> fact.standing(time.now()) == FactLine.Standing.RETIRED)
                        .map(fact -> Line.of(fact, time))
                        .toList(),
                String.join("\n", words),
                leads);
    }

    boolean none() {
        return waiting.isEmpty() && facts.isEmpty() && retired.isEmpty();
    }
}
