package heed.servicelevel;

import heed.conversation.Priority;
import heed.customer.OrganisationId;
import heed.inbox.InboxId;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target as programs want it. What is null is for any. */
@Schema(name = "NewTarget")
record TargetWanted(
        @Nullable UUID inbox,
        @Nullable String priority,
        @Nullable UUID organisation,
        @Nullable @Schema(description = TargetAnswer.MINUTES) Map<String, @Nullable Long> minutes) {

    @Nullable InboxId in() {
        return inbox == null ? null : new InboxId(inbox);
    }

    @Nullable OrganisationId from() {
        return organisation == null ? null : new OrganisationId(organisation);
    }

    @Nullable Priority of() {
        try {
            return priority == null ? null : Priority.of(priority);
        } catch (IllegalArgumentException none) {
            throw Patch.wrong("priority", "low, normal, high or urgent");
        }
    }

    Map<ClockKind, Duration> times() {
        var times = new EnumMap<ClockKind, Duration>(ClockKind.class);
        if (minutes != null) {
            minutes.forEach((word, count) -> {
                if (count == null || count < 0 || count > 525_600) {
                    throw Patch.wrong(word, "opening minutes, from 0 to 525600");
                }
                times.put(clock(word), Duration.ofMinutes(count));
            });
        }
        return times;
    }

    private static ClockKind clock(String word) {
        try {
            return ClockKind.of(word);
        } catch (IllegalArgumentException none) {
            throw Patch.wrong("minutes", "by first-reply, next-reply, next-update or resolution");
        }
    }
}
