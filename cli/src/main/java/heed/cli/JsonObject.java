package heed.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that is asked for its fields. A field of the wrong kind is an {@link
 * IllegalArgumentException} that names it; one that is not wanted may be missing or null.
 */
record JsonObject(Map<?, ?> fields) {

    static final JsonObject EMPTY = new JsonObject(Map.of());

    static JsonObject of(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) return new JsonObject(map);
        throw new IllegalArgumentException(what + " is no object");
    }

    @Nullable String text(String name) {
        return switch (fields.get(name)) {
            case null -> null;
            case String text -> text;
            case Number number -> number.toString();
            default -> throw new IllegalArgumentException(name + " is no text");
        };
    }

    String wanted(String name) {
        String text = text(name);
        if (text == null) throw new IllegalArgumentException(name + " is missing");
        return text;
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(item ->
                        switch (item) {
                            case String text -> text;
                            case Number number -> number.toString();
                            case null, default ->
                                    throw new IllegalArgumentException(
                                            name + " holds something that is no text");
                        })
                .toList();
    }

    JsonObject object(String name) {
        Object value = fields.get(name);
        return value == null ? EMPTY : of(value, name);
    }

    List<JsonObject> objects(String name) {
        return list(name).stream().map(item -> of(item, "an item of " + name)).toList();
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    /** The text read as something; what cannot be read so is told by the field's name. */
    <T> @Nullable T as(String name, Function<String, T> reader) {
        String text = text(name);
        if (text == null || text.isBlank()) return null;
        try {
            return reader.apply(text);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException(name + " cannot be read: " + text, wrong);
        }
    }

    private List<?> list(String name) {
        return switch (fields.get(name)) {
            case null -> List.of();
            case List<?> list -> list;
            default -> throw new IllegalArgumentException(name + " is no list");
        };
    }
}
