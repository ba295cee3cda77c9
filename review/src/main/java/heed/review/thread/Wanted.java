package heed.review.thread;

import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.ZoneKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kind of answer that a question wants. */
enum Wanted {
    TIME("when|what time|what date|which day|how soon|how long|by when", "time", true),
    AMOUNT("how much|how many|what (is|'s) the (price|cost|fee)|cost", "amount", true),
    PLACE("where", "place", false),
    REASON("why|how come|for what reason", "reason", false),
    WAY("how (do|can|should|would|to|does)", "way", false),
    YES_OR_NO(
            "^ (and|so|but|also)? (is|are|do|does|did|can|could|will|would|has|have|was|were|may|should|am)",
            "yes",
            false),
    ANYTHING("", "", false);

    private final Phrases question;
    private final Phrases answer;
    private final boolean strict;

    Wanted(String question, String answer, boolean strict) {
        this.question =
                new Phrases(
                        question.isEmpty() ? List.of() : List.of('(' + question + ')'), Set.of());
        this.answer =
                answer.isEmpty() ? new Phrases(List.of(), Set.of()) : Answers.formulas(answer);
        this.strict = strict;
    }

    static Wanted by(List<Token> ask) {
        if (ask.isEmpty()) return ANYTHING;
        var sentence =
                new Sentence(
                        ask.getFirst().span().and(ask.getLast().span()),
                        ZoneKind.PROSE,
                        ask,
                        Locale.ENGLISH.getLanguage());
        for (Wanted wanted : values()) if (wanted.question.isIn(sentence)) return wanted;
        return ANYTHING;
    }

    boolean isStrict() {
        return strict;
    }

    boolean isIn(Sentence sentence) {
        return answer.isIn(sentence);
    }
}
