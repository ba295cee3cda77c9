package heed.review.check;

import heed.review.ReviewCase.Detail;
import heed.review.ReviewCase.Formality;
import heed.review.phrase.Guard;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Text;
import heed.review.text.Token;
import heed.review.text.ZoneKind;
import heed.review.thread.Addressee;
import heed.review.thread.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a form of address or a length that this customer does not like. */
final class WrongTone implements Check {

    /** More words than this are no brief reply. */
    private static final int BRIEF = 130;

    /** Fewer words than this give no details. */
    private static final int DETAILED = 18;

    private final Phrases slang =
            new Phrases(CheckPage.head("wrong-tone").list("slang.en"), Set.of(Guard.QUOTED));
    private final Phrases stiff =
            new Phrases(CheckPage.head("wrong-tone").list("stiff.en"), Set.of(Guard.QUOTED));

    @Override
    public List<Sighting> check(Draft draft) {
        Formality formality = draft.reviewCase().customer().formality();
        return Stream.of(
                        pronoun(draft, formality),
                        greeting(draft, formality),
                        wording(draft, formality),
                        length(draft))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** “du” to whom says “Sie”, “vous” to whom says “tu”. */
    private static Optional<Sighting> pronoun(Draft draft, @Nullable Formality formality) {
        String language = draft.language();
        Formality liked =
                formality != null
                        ? formality
                        : Pronouns.usedBy(draft.conversation().fromCustomer(), language);
        if (liked == null) return Optional.empty();
        Formality other = liked == Formality.FORMAL ? Formality.CASUAL : Formality.FORMAL;
        if (formality == null && other == Formality.FORMAL) return Optional.empty();
        return Pronouns.first(draft.reply(), language, other)
                .map(token ->
                        Sighting.at(token.span())
                                .with(
                                        "what",
                                        other == Formality.CASUAL
                                                ? "is too familiar for this customer"
                                                : "is more formal than this customer likes"));
    }

    private static Optional<Sighting> greeting(Draft draft, @Nullable Formality formality) {
        Optional<Addressee> addressee = Addressee.of(draft.reply());
        if (formality == null || addressee.isEmpty()) return Optional.empty();
        var names = KnownNames.of(draft.reviewCase(), draft.conversation());
        List<Token> written = addressee.get().names();
        boolean titled = !addressee.get().titles().isEmpty();
        boolean first =
                !titled
                        && written.stream()
                                .allMatch(name ->
                                        names.given().contains(KnownNames.same(name.text()))
                                                && !names.family()
                                                        .contains(KnownNames.same(name.text())));
        if (formality == Formality.FORMAL && first)
            return Optional.of(
                    Sighting.at(addressee.get().span())
                            .with(
                                    "what",
                                    "is a first name, and this customer prefers the formal way"));
        if (formality == Formality.CASUAL && titled)
            return Optional.of(
                    Sighting.at(addressee.get().span())
                            .with("what", "is more formal than this customer likes"));
        return Optional.empty();
    }

    private Optional<Sighting> wording(Draft draft, @Nullable Formality formality) {
        if (formality == null || !draft.language().equals("en")) return Optional.empty();
        Phrases unliked = formality == Formality.FORMAL ? slang : stiff;
        String what =
                formality == Formality.FORMAL
                        ? "is too familiar for this customer"
                        : "is more formal than this customer likes";
        return draft.reply().sentences().stream()
                .filter(sentence ->
                        sentence.zone() != ZoneKind.QUOTE
                                && sentence.zone() != ZoneKind.CODE
                                && sentence.zone() != ZoneKind.SIGNATURE)
                .flatMap(sentence -> unliked.find(sentence, draft.quotations()).stream())
                .findFirst()
                .map(match -> Sighting.at(match.span()).with("what", what));
    }

    private static Optional<Sighting> length(Draft draft) {
        Detail detail = draft.reviewCase().customer().detail();
        List<Sentence> own = draft.reply().ownSentences();
        if (detail == null || own.isEmpty() || !draft.isFinished()) return Optional.empty();
        long words = words(draft.reply());
        Sighting sighting = Sighting.at(own.getFirst().span().and(own.getLast().span()));
        if (detail == Detail.BRIEF && words > BRIEF)
            return Optional.of(sighting.with("what", "is long for somebody who likes it brief"));
        boolean asks =
                draft.asks().stream()
                        .anyMatch(ask -> ask.message() == draft.conversation().turns().size() - 1);
        if (detail == Detail.DETAILED && words < DETAILED && asks)
            return Optional.of(sighting.with("what", "is short for somebody who likes details"));
        return Optional.empty();
    }

    private static long words(Text text) {
        var tokens = new ArrayList<Token>();
        for (Sentence sentence : text.ownSentences()) tokens.addAll(sentence.tokens());
        return tokens.stream().filter(Token::isWord).count();
    }
}
