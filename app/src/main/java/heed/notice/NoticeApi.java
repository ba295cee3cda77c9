package heed.notice;

import heed.access.Viewer;
import heed.web.Cursor;
import heed.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one was told, for programs that bring it elsewhere. */
@RestController
@RequestMapping("/api/v1/me/notices")
@Tag(name = "People")
class NoticeApi {

    private final Notices notices;

    NoticeApi(Notices notices) {
        this.notices = notices;
    }

    /**
     * @param matter what it is about
     * @param link the page of the desk where one acts on it
     * @param seenAt null while it is new
     */
    @Schema(name = "Notice")
    record Answer(
            NoticeId id,
            @Schema(
                            allowableValues = {
                                "promise",
                                "clock",
                                "hand-off",
                                "duty",
                                "complaint",
                                "approval",
                                "alarm"
                            })
                    String matter,
            String words,
            String link,
            boolean pressing,
            Instant at,
            @Nullable Instant seenAt) {

        static Answer of(Told told) {
            var notice = told.notice();
            return new Answer(
                    told.id(),
                    notice.matter().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    notice.words(),
                    notice.link(),
                    notice.pressing(),
                    told.at(),
                    told.seenAt());
        }
    }

    @GetMapping
    @Operation(summary = "List what one was told, the newest first")
    Listing<Answer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer.Member viewer) {
        return notices.of(viewer, Cursor.of(cursor), Listing.limit(limit)).map(Answer::of);
    }

    @PostMapping("/{id}/seen")
    @Operation(summary = "Say that one knows of it")
    Answer seen(@PathVariable NoticeId id, Viewer.Member viewer) {
        return Answer.of(notices.seen(id, viewer));
    }
}
