package heed.review.check;

import heed.review.ReviewCase.Formality;
import heed.review.text.Sentence;
import heed.review.text.Text;
import heed.review.text.Token;
import heed.review.text.ZoneKind;
import heed.review.thread.Turn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two ways to say “you” in German and French. */
final class Pronouns {

    private static final Map<String, Set<String>> CASUAL =
            Map.of(
                    "de",
                            Set.of(
                                    "du", "dir", "dich", "dein", "deine", "deinen", "deinem",
                                    "deiner", "deines"),
                    "fr", Set.of("tu", "te", "toi", "ton", "ta", "tes", "t'"));

    private static final Map<String, Set<String>> FORMAL =
            Map.of(
                    "de", Set.of("Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres"),
                    "fr", Set.of("vous", "votre", "vos"));

    private Pronouns() {}

    /** Which the customer uses; null when they use none or both. */
    static @Nullable Formality usedBy(List<Turn> turns, String language) {
        boolean casual =
                turns.stream()
                        .anyMatch(
                                turn -> first(turn.text(), language, Formality.CASUAL).isPresent());
        boolean formal =
                turns.stream()
                        .anyMatch(
                                turn -> first(turn.text(), language, Formality.FORMAL).isPresent());
        if (casual == formal) return null;
        return casual ? Formality.CASUAL : Formality.FORMAL;
    }

    /** The first word in the writer's own sentences that says “you” in the given way. */
    static Optional<Token> first(Text text, String language, Formality way) {
        for (Sentence sentence : text.sentences()) {
            boolean own = sentence.zone().isOwnWords() || sentence.zone() == ZoneKind.GREETING;
            if (!own || !sentence.language().equals(language)) continue;
            for (int at = 0; at < sentence.tokens().size(); at++)
                if (isYou(sentence.tokens(), at, language, way))
                    return Optional.of(sentence.tokens().get(at));
        }
        return Optional.empty();
    }

    private static boolean isYou(List<Token> tokens, int at, String language, Formality way) {
        Token token = tokens.get(at);
        if (way == Formality.CASUAL)
            return CASUAL.getOrDefault(language, Set.of()).contains(token.lower());
        if (language.equals("fr"))
            return FORMAL.getOrDefault(language, Set.of()).contains(token.lower());
        // At the beginning of a sentence “Sie” may be “they”, and “Ihr” may be “her” or “you all”.
        return at > 0
                && tokens.get(at - 1).isWord()
                && FORMAL.getOrDefault(language, Set.of()).contains(token.text());
    }
}
