package heed.canned;

import java.util.ArrayList;
import java.util.List;

/** Words of a text as it is shown before it is used: plain, or a blank that is to be filled. */
public record Piece(String words, boolean blank) {

    /** A text with its blanks told apart, without their braces. */
    public static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var blank : Blanks.in(text)) {
            if (at < blank.start()) {
                pieces.add(new Piece(text.substring(at, blank.start()), false));
            }
            pieces.add(new Piece(blank.what(), true));
            at = blank.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
