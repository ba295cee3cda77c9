package heed.review.mood;

import heed.review.Mood.Kind;
import heed.review.text.Token;
import heed.review.text.WordList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is counted in a text beside its words, each brought to about one. */
final class Counts {

    /** The place of the formulas of the first kind. */
    static final int SIGNS = 8;

    private static final int AFTER_SIGNS = 16;
    private static final int SHOUTED = 3;
    private static final int SHOUTED_LOUD = 4;
    private static final Set<String> CURSES =
            new HashSet<>(WordList.byKey(Counts.class, "counted.txt").get("curses"));
    private static final Set<String> WAITING =
            new HashSet<>(WordList.byKey(Counts.class, "counted.txt").get("waiting"));

    private final float[] kinds = new float[Kind.values().length];
    private int tokens;
    private int exclamations;
    private int questions;
    private int letteredWords;
    private int shoutedWords;
    private int loudWords;
    private int sadFaces;
    private int typedFaces;
    private int dots;
    private int insisting;
    private int curses;
    private int waiting;

    void count(Token token, @Nullable Token next) {
        tokens++;
        if (token.is("!")) exclamations++;
        if (token.is("…") || token.is(".")) dots++;
        if (token.isWord()) countWord(token);
        if (Wordings.isSadFace(token.text())) sadFaces++;
        if (next == null || next.start() != token.end()) return;
        if ((token.is("!") || token.is("?")) && (next.is("!") || next.is("?"))) insisting++;
        boolean eyes = token.is(":") || token.is("=") || token.is(";");
        if (eyes && (next.is("(") || next.is("[") || next.is("/"))) typedFaces++;
    }

    private void countWord(Token word) {
        if (CURSES.contains(word.lower())) curses++;
        if (WAITING.contains(word.lower())) waiting++;
        if (word.text().length() < SHOUTED) return;
        letteredWords++;
        if (!word.text().equals(word.text().toUpperCase(Locale.ROOT))) return;
        shoutedWords++;
        if (word.text().length() >= SHOUTED_LOUD) loudWords++;
    }

    void found(Kind kind) {
        kinds[kind.ordinal()] = Math.min(2, kinds[kind.ordinal()] + 1);
    }

    void question() {
        questions++;
    }

    float[] values() {
        float[] values = new float[AFTER_SIGNS + 5];
        values[Features.CONSTANT] = 1;
        values[1] = Math.min(questions, 2) / 2f;
        values[2] = letteredWords == 0 ? 0 : (float) shoutedWords / letteredWords;
        values[3] = (float) StrictMath.log1p(Math.min(tokens, 200)) / 4;
        values[4] = Math.min(sadFaces, 2);
        values[5] = Math.min(dots, 8) / 4f;
        values[6] = shoutedWords >= SHOUTED ? 1 : 0;
        values[7] = Math.min(exclamations, 4) / 2f;
        System.arraycopy(kinds, 0, values, SIGNS, kinds.length);
        values[AFTER_SIGNS] = Math.min(typedFaces, 2);
        values[AFTER_SIGNS + 1] = Math.min(loudWords, 5) / 2f;
        values[AFTER_SIGNS + 2] = Math.min(waiting, 5) / 2f;
        values[AFTER_SIGNS + 3] = Math.min(curses, 3);
        values[AFTER_SIGNS + 4] = Math.min(insisting, 3) / 2f;
        return values;
    }
}
