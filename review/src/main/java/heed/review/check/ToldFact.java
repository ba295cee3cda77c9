package heed.review.check;

import heed.review.ReviewCase.Fact;
import heed.review.check.FactTalk.Topic;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.TextReader;
import heed.review.text.Token;
import heed.review.text.Tokenizer;
import heed.review.thread.Value;
import heed.review.thread.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A fact as a draft in German or French may contradict it. The draft has to be about the same
 * matter and no other, of the same kind, now and without a condition; the rest is let pass, for a
 * reply that is stopped wrongly costs more trust than one that is not stopped.
 */
final class ToldFact {

    private static final Phrases NO =
            Phrases.of("<negation>", "(ausgeschlossen|unmoglich*|impossible*|exclu*)");

    private final FactTalk talk;
    private final Topic topic;
    private final List<Known> known = new ArrayList<>();
    private final boolean isFree;
    private final boolean isDenied;

    /** A value that is true, and how it stands to its matter. */
    private record Known(Value value, String relation) {}

    ToldFact(Fact fact, FactTalk talk, TextReader texts) {
        this.talk = talk;
        String key = fact.key().replaceAll("[._/:-]", " ");
        String said = fact.says() == null ? fact.value() : fact.says();
        List<Token> tokens = Tokenizer.tokenize(said);
        topic = talk.topic(tokens).with(talk.topic(Tokenizer.tokenize(key)), fact.says() == null);
        for (Sentence sentence : texts.read(said).sentences()) read(sentence);
        if (fact.says() != null)
            for (Sentence sentence : texts.read(fact.value()).sentences()) read(sentence);
        var sentences = texts.read(said).sentences();
        isFree =
                sentences.stream()
                        .anyMatch(one -> !talk.free(one).isEmpty() && !talk.hasCondition(one));
        isDenied = sentences.stream().anyMatch(NO::isIn);
    }

    private void read(Sentence sentence) {
        for (Value value : Values.in(sentence))
            known.add(new Known(value, relation(sentence, value)));
    }

    /** The words of a sentence that say otherwise. */
    Optional<Span> contradictedBy(Sentence sentence) {
        Topic said = talk.topic(sentence.tokens());
        if (!isAbout(said) || !talk.isPlain(sentence)) return Optional.empty();
        var other = otherValue(sentence);
        if (other.isPresent()) return other;
        var price = price(sentence);
        if (price.isPresent()) return price;
        boolean denies = known.isEmpty() && !isFree && isDenied(said, sentence);
        return denies ? Optional.of(sentence.span()) : Optional.empty();
    }

    private boolean isAbout(Topic said) {
        long shared = topic.shared(said);
        return said.variants().equals(topic.variants())
                && topic.meets(said)
                && (shared >= 2
                        || shared == 1 && topic.matters().size() <= 2 && !said.goesBeyond(topic));
    }

    private Optional<Span> otherValue(Sentence sentence) {
        var stated = Values.in(sentence);
        for (Value value : stated)
            if (known.stream().anyMatch(one -> one.value().agreesWith(value)))
                return Optional.empty();
        return stated.stream()
                .filter(value -> isOther(sentence, value))
                .map(Value::span)
                .findFirst();
    }

    private boolean isOther(Sentence sentence, Value value) {
        String relation = relation(sentence, value);
        return !relation.equals("other")
                && known.stream()
                        .anyMatch(one ->
                                one.value().isComparableWith(value)
                                        && one.relation().equals(relation));
    }

    private String relation(Sentence sentence, Value value) {
        int at = 0;
        while (at < sentence.tokens().size()
                && sentence.tokens().get(at).start() < value.span().start()) at++;
        return talk.relation(sentence.tokens(), at, isPrice(value));
    }

    /** Free against a price, and a price against free. */
    private Optional<Span> price(Sentence sentence) {
        if (talk.hasCondition(sentence)) return Optional.empty();
        var free = talk.free(sentence);
        boolean costs = known.stream().anyMatch(one -> isPrice(one.value()));
        if (!free.isEmpty()) {
            boolean denied = NO.isIn(sentence) && !free.getFirst().span().equals(noSpan(sentence));
            return costs != denied && (costs || isFree)
                    ? Optional.of(free.getFirst().span())
                    : Optional.empty();
        }
        return isFree && !costs
                ? Values.in(sentence).stream()
                        .filter(ToldFact::isPrice)
                        .filter(value -> relation(sentence, value).equals("plain"))
                        .map(Value::span)
                        .findFirst()
                : Optional.empty();
    }

    /** Where “ohne Kosten” itself is the only word that denies. */
    private static Span noSpan(Sentence sentence) {
        return NO.find(sentence).getFirst().span();
    }

    private static boolean isPrice(Value value) {
        return value.unit().length() == 3
                && value.unit().equals(value.unit().toUpperCase(Locale.ROOT));
    }

    private boolean isDenied(Topic said, Sentence sentence) {
        long shared = topic.shared(said);
        return shared >= 2
                && shared >= 0.6 * topic.matters().size()
                && shared >= 0.5 * said.matters().size()
                && NO.isIn(sentence) != isDenied;
    }
}
