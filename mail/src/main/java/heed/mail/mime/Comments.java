package heed.mail.mime;

/** Cuts comments, {@code (like this)}, out of a structured field (RFC 5322, section 3.2.2). */
final class Comments {

    private Comments() {}

    /** The text without its comments; the first of them goes into {@code comment}. */
    static String cut(String text, StringBuilder comment) {
        if (text.indexOf('(') < 0) return text;
        var rest = new StringBuilder();
        boolean quoted = false;
        boolean unclosed = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                rest.append(c).append(text.charAt(++at));
            } else if (c == '(' && !quoted && !unclosed) {
                int end = end(text, at);
                unclosed = end < 0;
                if (unclosed) rest.append(c);
                else if (comment.isEmpty()) comment.append(text, at + 1, end);
                at = Math.max(at, end);
            } else {
                if (c == '"') quoted = !quoted;
                rest.append(c);
            }
        }
        return rest.toString();
    }

    /** Where the comment that opens here closes, or -1 if it never does. */
    private static int end(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') at++;
            else if (c == '(') depth++;
            else if (c == ')' && --depth == 0) return at;
        }
        return -1;
    }
}
