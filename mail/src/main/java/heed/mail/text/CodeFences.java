package heed.mail.text;

import heed.mail.text.MarkedText.Mark;

/**
 * Marks what stands between lines of three backquotes: code, in which dashes and angles mean
 * something else.
 */
final class CodeFences implements Step {

    private static final String FENCE = "```";

    @Override
    public void mark(MarkedText text) {
        int open = -1;
        for (int at = 0; at < text.size(); at++) {
            if (!text.text(at).strip().startsWith(FENCE)) continue;
            if (open < 0) {
                open = at;
            } else {
                text.mark(open, at + 1, Mark.CODE);
                open = -1;
            }
        }
    }
}
