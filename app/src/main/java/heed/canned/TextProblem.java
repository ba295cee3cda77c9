package heed.canned;

import heed.web.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A text that cannot be understood, with each mistake and its place. */
final class TextProblem extends Refusal {

    private static final int MOST_TOLD = 3;

    private final transient List<Place> places;

    /**
     * A mistake in the text of a language.
     *
     * @param line counted from 1, as is {@code column}
     * @param start in UTF-16 code units
     * @param end exclusive
     */
    record Place(
            String language,
            int line,
            int column,
            int start,
            int end,
            String words,
            String sentence) {

        static Place of(String language, String text, Template.Mistake mistake) {
            var before = text.substring(0, mistake.start());
            return new Place(
                    language,
                    1 + (int) before.chars().filter(c -> c == '\n').count(),
                    mistake.start() - before.lastIndexOf('\n'),
                    mistake.start(),
                    mistake.end(),
                    text.substring(mistake.start(), mistake.end()),
                    mistake.sentence());
        }

        String told() {
            return "Line " + line + ", " + words.replaceAll("\\s+", " ") + ": " + sentence;
        }
    }

    TextProblem(List<Place> places) {
        super(
                Kind.INVALID,
                "text-not-understood",
                places.stream().limit(MOST_TOLD).map(Place::told).collect(Collectors.joining(" ")));
        this.places = places;
    }

    List<Place> places() {
        return places;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("mistakes", places);
    }
}
