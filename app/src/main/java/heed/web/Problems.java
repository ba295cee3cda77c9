package heed.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, by field. Whoever refuses names a code; the page knows which of its
 * fields that is about.
 */
public record Problems(Map<String, String> byField) {

    /** Nothing is wrong. */
    public static final Problems NONE = new Problems(Map.of());

    public Problems {
        byField = Map.copyOf(byField);
    }

    public static Problems of(String field, String sentence) {
        return new Problems(Map.of(field, sentence));
    }

    /**
     * The field that {@code refusal} is about.
     *
     * @param fieldOfCode by the codes of refusals that this form knows
     * @throws Refusal the same, when it is about none of them
     */
    public static Problems of(Refusal refusal, Map<String, String> fieldOfCode) {
        var field = fieldOfCode.get(refusal.code());
        if (field == null) {
            throw refusal;
        }
        return of(field, refusal.sentence());
    }

    /** What is wrong with a field, or null. */
    public @Nullable String at(String field) {
        return byField.get(field);
    }

    public boolean any() {
        return !byField.isEmpty();
    }
}
