package heed.servicelevel;

import heed.web.Refusal;
import java.util.UUID;

/** The key of a target. */
public record TargetId(UUID value) {

    /**
     * @throws Refusal when it is no id
     */
    public static TargetId of(String text) {
        try {
            return new TargetId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "no-such-target", "There is no such target here.");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
