package heed.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change by JSON merge patch (RFC 7396): what is absent stays as it is, what is null is taken
 * away. Members that nobody asks for are ignored.
 */
public final class Patch {

    private final ObjectNode members;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Patch(ObjectNode members) {
        this.members = members;
    }

    public boolean has(String member) {
        return members.has(member);
    }

    /** The names of the members that have come. */
    public Collection<String> members() {
        return members.propertyNames();
    }

    /** The text of a member that {@link #has has} come; null when it is taken away. */
    public @Nullable String text(String member) {
        var value = members.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(member, "a text");
        }
        return value.stringValue();
    }

    /** The text of a member that cannot be taken away. */
    public String requiredText(String member) {
        var text = text(member);
        if (text == null) {
            throw wrong(member, "a text");
        }
        return text;
    }

    public boolean isTrue(String member) {
        var value = members.get(member);
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw wrong(member, "true or false");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** An ISO 8601 instant with its offset. */
    public @Nullable Instant instant(String member) {
        var text = text(member);
        try {
            var at = text == null ? null : OffsetDateTime.parse(text);
            if (at == null || at.getYear() >= 1970 && at.getYear() <= 9999) {
                return at == null ? null : at.toInstant();
            }
        } catch (DateTimeException e) {
            // the same answer as for times that the database does not know
        }
        throw wrong(member, "a time such as 2026-03-02T09:00:00Z");
    }

    public List<String> texts(String member) {
        var value = members.get(member);
        if (value == null || !value.isArray()) {
            throw wrong(member, "a list of texts");
        }
        var texts = new ArrayList<String>();
        for (JsonNode one : value) {
            if (!one.isString()) {
                throw wrong(member, "a list of texts");
            }
            texts.add(one.stringValue());
        }
        return texts;
    }

    /** The members of a member that is an object itself; null when it is taken away. */
    public @Nullable Patch object(String member) {
        var value = members.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new Patch(object);
        }
        throw wrong(member, "an object");
    }

    /** Says that {@code member} is not what it should be. */
    public static Refusal wrong(String member, String wanted) {
        return new Refusal(
                Refusal.Kind.INVALID, "wrong-value", "“" + member + "” must be " + wanted + ".");
    }
}
