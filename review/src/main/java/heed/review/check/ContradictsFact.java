package heed.review.check;

import heed.review.ReviewCase.Fact;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.TextReader;
import heed.review.text.Token;
import heed.review.text.Tokenizer;
import heed.review.thread.Matter;
import heed.review.thread.Value;
import heed.review.thread.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds a value or a yes or no that differs from a fact that we keep. */
final class ContradictsFact implements Check {

    private final TextReader texts = new TextReader();

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        for (Fact fact : draft.reviewCase().facts()) {
            var said = fact.says() == null ? fact.key() + ": " + fact.value() : fact.says();
            var contradicted = contradicted(fact, draft.language());
            for (Sentence sentence : draft.reply().ownSentences()) {
                if (draft.quotations().hold(sentence.span())) continue;
                contradicted
                        .apply(sentence)
                        .filter(span -> !draft.quotations().hold(span))
                        .map(span -> Sighting.at(span).with("fact", said).suggesting(List.of(said)))
                        .ifPresent(sightings::add);
            }
        }
        return sightings;
    }

    /** Finds the words of a sentence that say otherwise, as the language of the draft tells. */
    private Function<Sentence, Optional<Span>> contradicted(Fact fact, String language) {
        var talk = FactTalk.in(language);
        if (talk.isPresent()) return new ToldFact(fact, talk.get(), texts)::contradictedBy;
        return new Known(fact, texts)::contradictedBy;
    }

    /** A fact that has been read. */
    private static final class Known {

        private final Fact fact;
        private final List<Value> values = new ArrayList<>();
        private final List<Token> key;
        private final List<Token> says;

        Known(Fact fact, TextReader texts) {
            this.fact = fact;
            values.addAll(Values.in(texts.read(fact.value())));
            if (fact.says() != null) values.addAll(Values.in(texts.read(fact.says())));
            key = Tokenizer.tokenize(fact.key().replaceAll("[._/:-]", " "));
            says =
                    Tokenizer.tokenize(
                            fact.says() == null
                                    ? fact.key().replaceAll("[._/:-]", " ")
                                    : fact.says());
        }

        Optional<Span> contradictedBy(Sentence sentence) {
            if (!Contradiction.isPlain(sentence)) return Optional.empty();
            if (isAbout(sentence)) {
                Optional<Span> value = Contradiction.ofValues(sentence, values);
                if (value.isPresent()) return value;
            }
            boolean denied =
                    values.isEmpty()
                            && fact.says() != null
                            && !says.isEmpty()
                            && Contradiction.isDenied(sentence, says);
            return denied ? Optional.of(sentence.span()) : Optional.empty();
        }

        /** It names the key's first word, and shares what else there is to share. */
        private boolean isAbout(Sentence sentence) {
            Matter said = Matter.of(sentence.tokens());
            if (key.isEmpty() || !said.shares(Matter.of(key))) return false;
            Set<String> telling = Matter.of(says).stems();
            Set<String> ofKey = Matter.of(key).stems();
            long keyWords = ofKey.stream().filter(said.stems()::contains).count();
            long words = telling.stream().filter(said.stems()::contains).count();
            return keyWords >= Math.min(2, ofKey.size())
                    || words >= 2
                    || keyWords + words >= 2 && ofKey.size() <= 2 && keyWords >= 1;
        }
    }
}
