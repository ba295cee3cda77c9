package heed.canned;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A canned reply that a program writes. */
@Schema(name = "NewCannedReply")
record NewCannedReply(
        @Nullable String name,
        @Nullable String shortcut,
        @Nullable @Schema(description = "Whose it is; absent for one's own") UUID team,
        @Nullable @Schema(description = "For everybody (leads)") Boolean everybody,
        @Nullable List<String> tags,
        @Nullable @Schema(description = "en when absent") String fallback,
        @Nullable Map<String, String> texts) {

    CannedWanted wanted(Viewer.Member viewer) {
        if (texts == null || texts.values().stream().anyMatch(text -> text == null)) {
            throw Patch.wrong("texts", "an object with a text by language");
        }
        if (tags != null && tags.stream().anyMatch(tag -> tag == null)) {
            throw Patch.wrong("tags", "a list of texts");
        }
        boolean shared = team != null || Boolean.TRUE.equals(everybody);
        return new CannedWanted(
                name == null ? "" : name,
                shortcut,
                team == null ? null : new TeamId(team),
                shared ? null : viewer.person(),
                tags == null ? List.of() : tags,
                fallback == null ? "en" : fallback,
                texts);
    }
}
