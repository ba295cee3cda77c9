package heed.mail.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads {@code type/subtype; name=value; name="quoted; value"}, however carelessly written. */
final class ParameterReader {

    private final String field;
    private int at;

    private ParameterReader(String field) {
        this.field = field;
    }

    static ContentType read(String field) {
        var reader = new ParameterReader(field);
        String value = reader.value();
        return new ContentType(value, SplitParameters.join(reader.parameters()));
    }

    private String value() {
        int end = indexOf(';', 0);
        String head = field.substring(0, end);
        at = end;
        int equals = head.indexOf('=');
        if (equals >= 0) { // "text/plain charset=utf-8" and the like: the semicolon is missing
            String before = head.substring(0, equals).stripTrailing();
            int blank = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t'));
            at = Math.max(blank, 0);
            head = head.substring(0, at);
        }
        int comment = head.indexOf('(');
        if (comment >= 0) head = head.substring(0, comment);
        String value = head.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace(" ", "");
        return value;
    }

    private Map<String, String> parameters() {
        Map<String, String> found = new LinkedHashMap<>();
        while (at < field.length()) {
            skip("; \t\r\n,");
            int equals = field.indexOf('=', at);
            if (equals < 0) break;
            int semicolon = field.indexOf(';', at);
            if (semicolon >= 0 && semicolon < equals) {
                at = semicolon;
                continue;
            }
            String name = field.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            at = equals + 1;
            skip(" \t\r\n");
            found.putIfAbsent(
                    name, at < field.length() && field.charAt(at) == '"' ? quoted() : bare());
        }
        return found;
    }

    private void skip(String characters) {
        while (at < field.length() && characters.indexOf(field.charAt(at)) >= 0) at++;
    }

    private String quoted() {
        var text = new StringBuilder();
        at++;
        while (at < field.length()) {
            char c = field.charAt(at++);
            if (c == '\\' && at < field.length() && "\\\"".indexOf(field.charAt(at)) >= 0) {
                text.append(field.charAt(at++));
            } else if (c == '"') {
                if (closes()) break;
                text.append(c);
            } else {
                text.append(c);
            }
        }
        at = indexOf(';', at);
        return text.toString();
    }

    /** A quote within a quoted value, as in {@code name="a "b" c.pdf"}, does not close it. */
    private boolean closes() {
        int next = at;
        while (next < field.length() && " \t\r\n".indexOf(field.charAt(next)) >= 0) next++;
        if (next >= field.length() || field.charAt(next) == ';') return true;
        int quote = field.indexOf('"', next);
        int equals = field.indexOf('=', next);
        return quote < 0 || (equals >= 0 && equals < quote);
    }

    private String bare() {
        int end = indexOf(';', at);
        String value = field.substring(at, end);
        // an encoded word may hold anything but its own end
        if (value.startsWith("=?") && !value.contains("?=")) {
            int close = field.indexOf("?=", end);
            if (close >= 0) {
                end = indexOf(';', close);
                value = field.substring(at, end);
            }
        }
        at = end;
        return value.strip();
    }

    private int indexOf(char c, int from) {
        int found = field.indexOf(c, from);
        return found < 0 ? field.length() : found;
    }
}
