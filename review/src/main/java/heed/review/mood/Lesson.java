package heed.review.mood;

import heed.review.mood.MoodFit.Comment;
import java.util.List;
import java.util.Set;

/**
 * Something that public comments teach: which kinds of feeling, or of incivility, to tell from all
 * others.
 *
 * @param sources the comments that were asked about it
 */
record Lesson(Set<String> sources, Set<String> kinds) {

    private static final String EMOTIONS = "emotions";
    private static final String INCIVILITY = "incivility";

    static final List<Lesson> ALL =
            List.of(
                    of(Set.of(INCIVILITY), "uncivil"),
                    of(
                            Set.of(EMOTIONS, INCIVILITY),
                            "anger annoyance disapproval disgust disappointment sadness grief fear uncivil"),
                    of(Set.of(EMOTIONS), "anger annoyance"),
                    of(Set.of(EMOTIONS), "disappointment sadness grief"),
                    of(Set.of(EMOTIONS), "fear nervousness"),
                    of(Set.of(EMOTIONS), "confusion curiosity"),
                    of(Set.of(EMOTIONS), "gratitude"),
                    of(Set.of(EMOTIONS), "admiration love joy approval optimism excitement"),
                    of(Set.of(EMOTIONS), "neutral"));

    private static Lesson of(Set<String> sources, String kinds) {
        return new Lesson(sources, Set.of(kinds.split(" ")));
    }

    /** Whether the comment's readers were asked about it. */
    boolean isAboutOne(Comment comment) {
        return sources.contains(comment.source());
    }

    /** Whether the comment shows it. */
    boolean isShownBy(Comment comment) {
        return comment.kinds().stream().anyMatch(kinds::contains);
    }
}
