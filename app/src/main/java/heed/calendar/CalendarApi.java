package heed.calendar;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a team works, for programs. */
@RestController
@RequestMapping("/api/v1/teams/{team}/calendar")
@Tag(name = "Teams")
@Transactional
class CalendarApi {

    private final Calendars calendars;

    CalendarApi(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    @Operation(summary = "Read when a team works")
    ResponseEntity<CalendarAnswer> read(@PathVariable TeamId team, Viewer.Member viewer) {
        return answer(team);
    }

    @PutMapping
    @Operation(summary = "Say when a team works: week and holidays as a whole (its leads)")
    ResponseEntity<CalendarAnswer> keep(
            @PathVariable TeamId team,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody CalendarWanted wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var before = calendars.find(team);
        calendars.keep(team, version(version), wanted.hours(before.team().zone()));
        return answer(team);
    }

    private static @Nullable Integer version(@Nullable String tag) {
        if (tag == null || tag.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(tag.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException unknown) {
            throw Patch.wrong("If-Match", "an ETag that was answered");
        }
    }

    private ResponseEntity<CalendarAnswer> answer(TeamId team) {
        var kept = calendars.find(team);
        return ResponseEntity.ok().eTag("\"" + kept.version() + "\"").body(CalendarAnswer.of(kept));
    }
}
