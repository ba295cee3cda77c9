package heed.acknowledgement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an inbox acknowledges with, what it tells, and how that held, for programs. */
@Schema(name = "AcknowledgementSetting")
record AcknowledgementSetting(
        UUID inbox,
        boolean on,
        String sentence,
        String language,
        @Nullable @Schema(description = "Opening minutes that are told; null when none are")
                Long minutes,
        @Schema(description = "inbox, team, desk, target or none") String basis,
        @Schema(description = "Conversations that were measured") long waits,
        @Schema(description = "Times told in the last four weeks, in what you may see") long told,
        @Schema(description = "Of how many it is known whether they held") long ended,
        long held) {

    static AcknowledgementSetting of(
            Wish wish, @Nullable Pace pace, Acknowledgements.@Nullable Figure figure) {
        var fared = figure == null ? Acknowledgements.Figure.NONE : figure;
        return new AcknowledgementSetting(
                wish.inbox().value(),
                wish.wanted(),
                wish.sentence(),
                wish.language(),
                pace == null ? null : pace.told(),
                pace == null ? "none" : pace.basis(),
                pace == null ? 0 : pace.waits(),
                fared.told(),
                fared.ended(),
                fared.held());
    }
}
