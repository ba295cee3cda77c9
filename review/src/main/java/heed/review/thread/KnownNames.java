package heed.review.thread;

import heed.review.ReviewCase;
import heed.review.phrase.Phrases;
import heed.review.text.Folding;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.Tokenizer;
import heed.review.text.ZoneKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a customer is known: from the record, and as they sign themselves.
 *
 * @param given words of the given and the preferred name, as {@link #same} compares them
 * @param family words of the family name
 * @param own words of the names that the customer uses for themselves
 * @param all all of these, and the names of whoever else wrote from the customer's side
 */
public record KnownNames(Set<String> given, Set<String> family, Set<String> own, Set<String> all) {

    private static final Phrases INTRODUCTION =
            Phrases.of(
                    "my name is",
                    "i am called",
                    "call me",
                    "this is",
                    "mein name ist",
                    "ich heiße",
                    "je m'appelle",
                    "me llamo",
                    "mi nombre es",
                    "mi chiamo",
                    "mijn naam is",
                    "ik heet",
                    "meu nome é",
                    "chamo-me");

    public static KnownNames of(ReviewCase reviewCase, Conversation conversation) {
        var customer = reviewCase.customer();
        var given = new HashSet<String>();
        add(given, customer.givenName());
        add(given, customer.preferredName());
        var family = new HashSet<String>();
        add(family, customer.familyName());
        var own = new HashSet<String>();
        for (Turn turn : conversation.fromCustomer()) own.addAll(namesIn(turn));
        var all = new HashSet<String>(given);
        all.addAll(family);
        all.addAll(own);
        add(all, customer.name());
        for (Turn turn : conversation.fromCustomer()) add(all, turn.message().name());
        return new KnownNames(given, family, own, all);
    }

    /** Whether the record knows what a greeting could be compared with. */
    public static boolean areIn(ReviewCase reviewCase) {
        var customer = reviewCase.customer();
        return customer.name() != null
                || customer.givenName() != null
                || customer.familyName() != null
                || customer.preferredName() != null;
    }

    /** How names are compared: without case, apostrophes alike, accents kept. */
    public static String same(String name) {
        return Folding.lower(name);
    }

    private static void add(Set<String> words, @Nullable String name) {
        if (name == null) return;
        for (Token token : Tokenizer.tokenize(name))
            if (token.isWord()) words.add(same(token.text()));
    }

    private static List<String> namesIn(Turn turn) {
        var names = new ArrayList<String>();
        turn.text()
                .sentencesIn(ZoneKind.SIGNATURE)
                .limit(1)
                .forEach(line -> addCapitals(names, line.tokens(), 0));
        turn.text()
                .sentencesIn(ZoneKind.SIGN_OFF)
                .forEach(line -> addCapitals(names, line.tokens(), 1));
        List<Sentence> own = turn.text().ownSentences();
        for (Sentence sentence : own)
            for (var match : INTRODUCTION.find(sentence))
                addCapitals(names, sentence.tokens(), match.end());
        if (!own.isEmpty() && isNameLine(own.getLast()))
            addCapitals(names, own.getLast().tokens(), 0);
        return names;
    }

    /** “Mia Berg” alone at the end signs a message too. */
    private static boolean isNameLine(Sentence sentence) {
        return sentence.tokens().size() <= 4
                && sentence.tokens().stream()
                        .allMatch(token ->
                                token.startsWithCapital() || token.is("-") || token.is("."));
    }

    private static void addCapitals(List<String> names, List<Token> tokens, int from) {
        for (int at = from; at < tokens.size() && at < from + 5; at++) {
            Token token = tokens.get(at);
            if (token.startsWithCapital()) names.add(same(token.text()));
            else if (token.isWord() && at > from && !PARTICLES.contains(token.lower())) return;
        }
    }

    /** Small words inside names. */
    public static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "vom", "de", "der", "den", "del", "della", "di", "da", "dos",
                    "das", "do", "la", "le", "du", "des", "ter", "ten", "zu", "zum", "zur", "al",
                    "el", "bin", "ibn", "ben", "af", "av", "y", "e");
}
