package heed.review.text;

import java.util.ArrayList;
import java.util.List;

/** Parts a text into lines. */
final class Lines {

    /**
     * @param span with the line break
     * @param content without spaces around it
     */
    record Line(Span span, String content) {

        boolean isBlank() {
            return content.isEmpty();
        }
    }

    private Lines() {}

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(new Line(new Span(start, end), text.substring(start, end).strip()));
            start = end;
        }
        return lines;
    }
}
