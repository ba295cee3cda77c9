package heed.review.check;

import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Titles;
import heed.review.text.Token;
import heed.review.thread.KnownNames;
import java.util.List;
import java.util.Optional;

/**
 * Finds the customer's name misspelt where a reply speaks to them behind its greeting: “Thank you,
 * Begrmann”, “as you say, Ms Begrmann”. Only near misses: any other name may be somebody else's.
 */
final class NameInBody {

    private static final int SHORTEST = 4;

    private static final Phrases SPEAKS_TO =
            Phrases.of(
                    "^ (thank you|thanks|many thanks|thank you so much|thank you very much|sorry|i am sorry|i'm so sorry|i'm sorry|yes|no|sure|of course|great|welcome|goodbye|once again|again)");

    private NameInBody() {}

    static Optional<Span> misspelt(Draft draft, KnownNames names) {
        for (Sentence sentence : draft.reply().ownSentences()) {
            List<Token> tokens = sentence.tokens();
            for (int at = 1; at < tokens.size(); at++)
                if (isMiss(tokens.get(at), names) && isSpokenTo(sentence, at))
                    return Optional.of(tokens.get(at).span());
        }
        return Optional.empty();
    }

    private static boolean isMiss(Token token, KnownNames names) {
        if (!token.startsWithCapital() || token.text().length() < SHORTEST) return false;
        String same = KnownNames.same(token.text());
        return names.all().stream().noneMatch(known -> isSame(known, same))
                && names.all().stream().anyMatch(known -> Spelling.isNear(known, same));
    }

    private static boolean isSame(String known, String written) {
        return known.equals(written) || Spelling.isTranscription(known, written);
    }

    private static boolean isSpokenTo(Sentence sentence, int name) {
        List<Token> tokens = sentence.tokens();
        Token before = tokens.get(name - 1);
        Token title = before.is(".") && name > 1 ? tokens.get(name - 2) : before;
        if (title.startsWithCapital() && !Titles.kindOf(title).isEmpty()) return true;
        boolean ends = name + 1 == tokens.size() || !tokens.get(name + 1).isWord();
        var opening = SPEAKS_TO.first(sentence);
        return ends
                && opening.isPresent()
                && (name == opening.get().end()
                        || name == opening.get().end() + 1 && before.is(","));
    }
}
