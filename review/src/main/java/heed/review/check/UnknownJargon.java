package heed.review.check;

import heed.review.text.Folding;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.WordList;
import heed.review.thread.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds abbreviations and words of the house that the customer cannot know. */
final class UnknownJargon implements Check {

    /** Marks behind which agents put their initials: “^JR”. */
    private static final Set<String> INITIALS_BEHIND = Set.of("^", "*", "/", "~", "–");

    private final Set<String> common =
            new HashSet<>(WordList.lines(UnknownJargon.class, "common-abbreviations.txt"));
    private final Set<String> house =
            new HashSet<>(CheckPage.head("unknown-jargon").list("house.en"));

    @Override
    public List<Sighting> check(Draft draft) {
        Set<String> known = known(draft);
        var sightings = new ArrayList<Sighting>();
        for (Sentence sentence : draft.reply().ownSentences()) {
            if (isShouting(sentence)) continue;
            List<Token> tokens = sentence.tokens();
            for (int at = 0; at < tokens.size(); at++)
                if (isJargon(tokens, at) && known.add(tokens.get(at).folded()))
                    sightings.add(Sighting.at(tokens.get(at).span()));
        }
        return sightings;
    }

    private boolean isJargon(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (house.contains(token.lower())) return true;
        boolean abbreviation =
                token.isShouted()
                        && token.text().length() <= 6
                        && token.text().chars().allMatch(Character::isLetter);
        boolean partOfNumber =
                at + 1 < tokens.size()
                                && (tokens.get(at + 1).is("-") || tokens.get(at + 1).isNumber())
                        || at > 0 && tokens.get(at - 1).is("-");
        boolean initials = at > 0 && INITIALS_BEHIND.contains(tokens.get(at - 1).text());
        boolean explained =
                at > 0 && tokens.get(at - 1).is("(")
                        || at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        return abbreviation
                && !initials
                && !partOfNumber
                && !explained
                && !common.contains(token.folded());
    }

    private static boolean isShouting(Sentence sentence) {
        long shouted = sentence.tokens().stream().filter(Token::isShouted).count();
        return shouted * 2 > sentence.tokens().size();
    }

    /** What the company's customers know, and what this one wrote. */
    private static Set<String> known(Draft draft) {
        var known = new HashSet<String>();
        for (String term : draft.reviewCase().terms()) known.add(Folding.fold(term));
        for (Turn turn : draft.conversation().fromCustomer())
            for (Sentence sentence : turn.text().sentences())
                for (Token token : sentence.tokens()) known.add(token.folded());
        return known;
    }
}
