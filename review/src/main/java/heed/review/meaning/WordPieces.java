package heed.review.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts text into the pieces of words that the model was taught on, by BERT's uncased rules: lower
 * case, no accents, each mark alone, then the longest known pieces from the left. A library would
 * do the same by a second native part, which it unpacks into the home folder. Immutable.
 */
final class WordPieces {

    private static final int MAX_WORD = 100;

    private final Map<String, Integer> pieces;
    private final int unknown;
    private final int start;
    private final int end;

    private WordPieces(Map<String, Integer> pieces) {
        this.pieces = pieces;
        unknown = pieces.getOrDefault("[UNK]", 100);
        start = pieces.getOrDefault("[CLS]", 101);
        end = pieces.getOrDefault("[SEP]", 102);
    }

    /** Reads the list of pieces from a tokenizer's description. */
    static WordPieces read(InputStream json) throws IOException {
        Map<String, Integer> pieces = HashMap.newHashMap(32_000);
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            while (parser.nextToken() != null)
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("vocab")) break;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String piece = parser.currentName();
                parser.nextToken();
                pieces.put(piece, parser.getIntValue());
            }
        }
        if (pieces.isEmpty()) throw new IOException("The list of word pieces is empty.");
        return new WordPieces(pieces);
    }

    /** The numbers of the first pieces, between the marks of start and end. */
    long[] of(String text, int most) {
        var found = new Found(most);
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var word = new StringBuilder();
        for (int at = 0; at < plain.length() && found.size < most - 1; ) {
            int letter = plain.codePointAt(at);
            at += Character.charCount(letter);
            if (isDropped(letter)) continue;
            boolean alone = standsAlone(letter);
            if (!alone && !Character.isWhitespace(letter) && !Character.isSpaceChar(letter)) {
                word.appendCodePoint(letter);
                continue;
            }
            cut(word, found);
            if (alone) cut(word.appendCodePoint(letter), found);
        }
        cut(word, found);
        return found.between(start, end);
    }

    private static boolean isDropped(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || letter == 0xFFFD
                || (type == Character.CONTROL || type == Character.FORMAT)
                        && !Character.isWhitespace(letter);
    }

    private static boolean standsAlone(int letter) {
        if (letter < 128) return letter > ' ' && !Character.isLetterOrDigit(letter);
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
        };
    }

    private void cut(StringBuilder word, Found found) {
        int before = found.size;
        boolean known = word.length() <= MAX_WORD;
        for (int from = 0; known && from < word.length(); ) {
            int to = word.length();
            Integer piece = null;
            for (; to > from; to--) {
                piece = pieces.get((from > 0 ? "##" : "") + word.substring(from, to));
                if (piece != null) break;
            }
            known = piece != null;
            if (piece != null) found.add(piece);
            from = to;
        }
        if (!known) {
            found.size = before;
            found.add(unknown);
        }
        word.setLength(0);
    }

    private static final class Found {

        private final long[] numbers;
        private int size = 1;

        Found(int most) {
            numbers = new long[most];
        }

        void add(int piece) {
            if (size < numbers.length - 1) numbers[size++] = piece;
        }

        long[] between(int start, int end) {
            numbers[0] = start;
            numbers[size] = end;
            return Arrays.copyOf(numbers, size + 1);
        }
    }
}
