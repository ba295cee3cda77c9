package heed.review.mood;

import heed.review.Mood.Kind;
import heed.review.text.Sentence;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns what somebody wrote into numbers. Stateless; reads a text's first words only. */
final class FeatureReader {

    /** How much of a text counts: what comes after has long shown what it had to show. */
    static final int MAX_TOKENS = 2_000;

    private static final int MAX_WORD = 40;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;

    private final Wordings wordings;

    /** Where formulas of a kind are counted. */
    static int placeOf(Kind kind) {
        return Counts.SIGNS + kind.ordinal();
    }

    FeatureReader(Wordings wordings) {
        this.wordings = wordings;
    }

    /** The features of some sentences of a text. */
    Features read(List<Sentence> sentences) {
        var words = new Buckets(Features.COUNTS);
        var parts = new Buckets(Features.COUNTS + Features.BUCKETS);
        var counts = new Counts();
        for (Sentence sentence : cut(sentences)) {
            addAll(sentence.tokens(), words, parts, counts);
            for (var found : wordings.in(sentence)) counts.found(found.kind());
            if (sentence.isQuestion()) counts.question();
        }
        return features(words, parts, counts);
    }

    /** The first sentences, the last of them perhaps cut: what is read of a text. */
    static List<Sentence> cut(List<Sentence> sentences) {
        var cut = new ArrayList<Sentence>();
        int left = MAX_TOKENS;
        for (Sentence sentence : sentences) {
            if (left <= 0) break;
            int size = sentence.tokens().size();
            cut.add(size <= left ? sentence : beginning(sentence, left));
            left -= size;
        }
        return cut;
    }

    private static Sentence beginning(Sentence sentence, int tokens) {
        List<Token> first = sentence.tokens().subList(0, tokens);
        return new Sentence(
                first.getFirst().span().and(first.getLast().span()),
                sentence.zone(),
                first,
                sentence.language());
    }

    private static void addAll(List<Token> tokens, Buckets words, Buckets parts, Counts counts) {
        String before = "^";
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            counts.count(token, at + 1 < tokens.size() ? tokens.get(at + 1) : null);
            if (isHandle(tokens, at) || token.kind() == TokenKind.LINK) continue;
            String word = token.isNumber() ? "0" : shortened(token.folded());
            words.add(word, 0, word.length(), 0x811C9DC5);
            words.addPair(before, word);
            before = word;
            if (token.isWord()) addParts(" " + word + " ", parts);
        }
        words.addPair(before, "$");
    }

    private static void addParts(String word, Buckets parts) {
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++)
            for (int from = 0; from + length <= word.length(); from++)
                parts.add(word, from, from + length, 0x811C9DC5 + length);
    }

    /**
     * Whether it is the sign or the name in {@code @somebody}: whom it is said to shows nothing.
     */
    static boolean isHandle(List<Token> tokens, int at) {
        if (tokens.get(at).is("@")) return true;
        return at > 0
                && tokens.get(at - 1).is("@")
                && tokens.get(at - 1).end() == tokens.get(at).start();
    }

    private static String shortened(String word) {
        return word.length() <= MAX_WORD ? word : word.substring(0, MAX_WORD);
    }

    private static Features features(Buckets words, Buckets parts, Counts counts) {
        float[] counted = counts.values();
        int[] at = new int[counted.length + words.count() + parts.count()];
        float[] value = new float[at.length];
        int size = 0;
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] == 0) continue;
            at[size] = i;
            value[size++] = counted[i];
        }
        size = words.appendTo(at, value, size);
        size = parts.appendTo(at, value, size);
        return new Features(Arrays.copyOf(at, size), Arrays.copyOf(value, size));
    }
}
