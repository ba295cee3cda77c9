package heed.mail.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields above a mail or a part, in their order (RFC 5322, section 2.2). Immutable; names match
 * in any case.
 */
public record Headers(List<HeaderField> fields) {

    public static final Headers NONE = new Headers(List.of());

    public Headers {
        fields = List.copyOf(fields);
    }

    /**
     * The first value that is not blank, encoded words not decoded: for addresses, ids and
     * parameters.
     */
    public Optional<String> raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name) && !field.value().isBlank())
                .map(HeaderField::value)
                .findFirst();
    }

    /** The first value as a person reads it. */
    public Optional<String> text(String name) {
        return raw(name).map(value -> EncodedWords.decode(value).strip());
    }

    /** All values, encoded words not decoded. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(HeaderField::value)
                .toList();
    }

    public boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
    }

    /**
     * The first value in lower case and without surrounding blanks, or an empty string: for fields
     * that hold a keyword.
     */
    public String keyword(String name) {
        return raw(name).map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("");
    }
}
