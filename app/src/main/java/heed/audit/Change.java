package heed.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody changed something about the desk.
 *
 * @param personName null when Heed did it itself, such as at the first start
 * @param what past tense with hyphens: {@code role-changed}
 * @param subject what it was done to, as people called it then
 */
public record Change(
        long id,
        Instant at,
        @Nullable String personName,
        String what,
        String subject,
        List<Field> fields) {

    /**
     * What became of a field.
     *
     * @param before empty when it was not there
     * @param after empty when it is gone
     */
    public record Field(String name, String before, String after) {}
}
