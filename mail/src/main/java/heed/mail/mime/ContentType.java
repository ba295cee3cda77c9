package heed.mail.mime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A media type or disposition with its parameters (RFC 2045, RFC 2183).
 *
 * @param value in lower case, such as {@code text/plain} or {@code attachment}
 * @param parameters by lower-case name, RFC 2231 pieces joined and decoded
 */
public record ContentType(String value, Map<String, String> parameters) {

    private static final int LONGEST = 16_000;

    public static final ContentType PLAIN = new ContentType("text/plain", Map.of());
    public static final ContentType MESSAGE = new ContentType("message/rfc822", Map.of());

    /** Reads a field's value; bears missing and doubled semicolons, quotes and slashes. */
    public static ContentType parse(String field) {
        return ParameterReader.read(field.length() > LONGEST ? field.substring(0, LONGEST) : field);
    }

    public boolean is(String type) {
        return value.equals(type);
    }

    public boolean isText() {
        return value.startsWith("text/");
    }

    public boolean isMultipart() {
        return value.startsWith("multipart/");
    }

    /** An attached mail with its own head, in any of the spellings in use. */
    public boolean isMessage() {
        return switch (value) {
            case "message/rfc822", "message/global", "message/news", "message/rfc-822" -> true;
            default -> false;
        };
    }

    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }
}
