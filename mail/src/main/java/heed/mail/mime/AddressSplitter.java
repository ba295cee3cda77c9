package heed.mail.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an address field at its commas, but not at those in quotes, angles, comments and encoded
 * words; drops names of groups.
 */
final class AddressSplitter {

    private final String field;
    private final List<String> pieces = new ArrayList<>();
    private int start;
    private int at;
    private boolean neverCloses;

    private AddressSplitter(String field) {
        this.field = field;
    }

    static List<String> split(String field) {
        return new AddressSplitter(field).split();
    }

    private List<String> split() {
        while (at < field.length()) {
            switch (field.charAt(at)) {
                case '"' -> at = skip('"', '"');
                case '<' -> at = skip('<', '>');
                case '(' -> at = skip('(', ')');
                case '=' -> at = skipEncodedWord();
                case ',', ';' -> cut();
                case ':' -> openGroup();
                default -> {}
            }
            at++;
        }
        cut();
        return pieces;
    }

    private void cut() {
        String piece =
                field.substring(Math.min(start, field.length()), Math.min(at, field.length()))
                        .strip();
        if (!piece.isEmpty()) pieces.add(piece);
        start = at + 1;
    }

    private void openGroup() {
        String before = field.substring(Math.min(start, at), at).strip();
        boolean isScheme = before.equalsIgnoreCase("mailto");
        if (!isScheme && before.indexOf('@') < 0) start = at + 1;
    }

    /** To the closing character, or where it stands if the rest never closes. */
    private int skip(char open, char close) {
        if (neverCloses && open != '<') return at;
        for (int i = at + 1; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && open != '<') i++;
            else if (c == close) return i;
            else if (open == '<' && (c == ',' || c == ';' || c == '<')) return i - 1;
        }
        neverCloses = true;
        return at;
    }

    private int skipEncodedWord() {
        if (!field.startsWith("=?", at)) return at;
        int charset = field.indexOf('?', at + 2);
        int encoding = charset < 0 ? -1 : field.indexOf('?', charset + 1);
        int end = encoding < 0 ? -1 : field.indexOf("?=", encoding + 1);
        return end < 0 ? at : end + 1;
    }
}
