package heed.review.mood;

import heed.review.Mood.Kind;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The formulas in which customers say how they feel: {@code signals.txt}. Immutable. */
final class Wordings {

    /** Faces whose mouth or eyes say that something is wrong. */
    private static final Set<String> SAD_FACES =
            Set.of(
                    "😡", "😠", "🤬", "😤", "😭", "😢", "💔", "😞", "😔", "😩", "😫", "🙄", "😒",
                    "🤦", "😕", "☹", "🙃", "😑", "👎", "😣", "😖", "🥴", "😥", "😰", "😓");

    private final Map<Kind, Phrases> phrases = new EnumMap<>(Kind.class);

    /** Words that were found. */
    record Found(Kind kind, Span span) {}

    Wordings() {
        Map<Kind, List<String>> lines = new EnumMap<>(Kind.class);
        for (String line : WordList.lines(Wordings.class, "signals.txt")) {
            int bar = line.indexOf(" | ");
            String name = line.substring(0, bar).replace('-', '_').toUpperCase(Locale.ROOT);
            lines.computeIfAbsent(Kind.valueOf(name), _ -> new ArrayList<>())
                    .add(line.substring(bar + " | ".length()));
        }
        lines.forEach((kind, list) -> phrases.put(kind, new Phrases(list, Set.of(Guard.QUOTED))));
    }

    static boolean isSadFace(String token) {
        return SAD_FACES.contains(token);
    }

    /** What is said in the sentence, kind by kind. */
    List<Found> in(Sentence sentence) {
        var found = new ArrayList<Found>();
        phrases.forEach((kind, list) -> {
            for (var match : list.find(sentence)) found.add(new Found(kind, match.span()));
        });
        return found;
    }
}
