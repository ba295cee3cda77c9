package heed.servicelevel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as programs read it. What is null is for any. */
@Schema(name = "Target")
record TargetAnswer(
        UUID id,
        @Schema(description = "For If-Match") long version,
        @Nullable UUID inbox,
        @Nullable String priority,
        @Nullable UUID organisation,
        @Schema(description = TargetAnswer.MINUTES) Map<String, Long> minutes) {

    static final String MINUTES =
            "Opening minutes by clock: first-reply, next-reply, next-update, resolution; 0 keeps no such clock";

    static TargetAnswer of(Target one) {
        var minutes = new LinkedHashMap<String, Long>();
        one.times().forEach((clock, time) -> minutes.put(clock.word(), time.toMinutes()));
        var inbox = one.inbox();
        var priority = one.priority();
        var organisation = one.organisation();
        return new TargetAnswer(
                one.id().value(),
                one.version(),
                inbox == null ? null : inbox.value(),
                priority == null ? null : priority.word(),
                organisation == null ? null : organisation.value(),
                minutes);
    }
}
