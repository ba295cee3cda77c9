package heed.desk;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.NextStep;
import heed.handoff.HandOffWanted;
import heed.web.Refusal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off as it is typed.
 *
 * @param to {@code person:<id>} or {@code team:<id>}
 * @param at by when, in the zone of who types it
 */
record HandOffForm(
        @Nullable String to,
        @Nullable String reason,
        @Nullable String summary,
        @Nullable String tried,
        @Nullable String step,
        @Nullable String at,
        @Nullable Boolean again,
        @Nullable String in) {

    HandOffWanted wanted(ZoneId zone) {
        var due = Later.own(at, zone);
        if (due == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "note-missing", "Say what comes next, and by when.");
        }
        var whom = text(to);
        return new HandOffWanted(
                whom.startsWith("person:") ? PersonId.of(whom.substring("person:".length())) : null,
                whom.startsWith("team:") ? TeamId.of(whom.substring("team:".length())) : null,
                text(reason),
                text(summary),
                text(tried),
                new NextStep(text(step), due),
                isAgain());
    }

    /**
     * Whether whoever hands it on knows that it was handed on before; an empty box sends nothing.
     */
    boolean isAgain() {
        return Boolean.TRUE.equals(again);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
