package heed.macro;

import heed.access.TeamId;
import heed.access.Viewer;
import heed.canned.CannedId;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Macros, for programs. */
@RestController
@RequestMapping("/api/v1/macros")
@Tag(name = "Macros")
@Transactional
class MacroApi {

    private final Macros macros;

    MacroApi(Macros macros) {
        this.macros = macros;
    }

    @Schema(name = "NewMacro")
    record Wanted(
            @Nullable String name,
            @Nullable @Schema(description = "Whose it is; absent for one's own") UUID team,
            @Nullable @Schema(description = "For everybody (leads)") Boolean everybody,
            @Nullable @Schema(description = "Which reply it sends") UUID cannedReply,
            @Nullable DeedsWanted deeds) {

        MacroWanted wanted(Viewer.Member viewer) {
            boolean shared = team != null || Boolean.TRUE.equals(everybody);
            return new MacroWanted(
                    name == null ? "" : name,
                    team == null ? null : new TeamId(team),
                    shared ? null : viewer.person(),
                    cannedReply == null ? null : new CannedId(cannedReply),
                    deeds == null ? Deeds.NONE : deeds.deeds());
        }
    }

    /** What it does besides. */
    @Schema(name = "MacroDeeds")
    record DeedsWanted(
            @Nullable List<String> tags,
            @Nullable String priority,
            @Nullable @Schema(description = "me, nobody, person:<id> or team:<id>") String owner,
            @Nullable String step,
            @Nullable Integer stepHours,
            @Nullable Integer snoozeHours,
            @Nullable Boolean resolve,
            @Nullable
                    @Schema(
                            description =
                                    "solved, workaround, declined or no-answer; absent for what it looks like then")
                    String outcome) {

        Deeds deeds() {
            if (tags != null && tags.stream().anyMatch(tag -> tag == null)) {
                throw Patch.wrong("tags", "a list of texts");
            }
            return new Deeds(
                    tags == null ? List.of() : tags,
                    priority,
                    owner,
                    step,
                    stepHours,
                    snoozeHours,
                    Boolean.TRUE.equals(resolve),
                    outcome);
        }
    }

    @GetMapping
    @Operation(summary = "List the macros that one may use, by name")
    Listing<MacroAnswer> list(
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        int most = Listing.limit(limit);
        var after = cursor == null || cursor.isBlank() ? null : MacroId.of(cursor);
        var rows = macros.all(archived, after, most);
        var items = rows.size() > most ? rows.subList(0, most) : rows;
        return new Listing<>(
                items.stream().map(MacroAnswer::of).toList(),
                rows.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a macro")
    ResponseEntity<MacroAnswer> read(@PathVariable MacroId id, Viewer.Member viewer) {
        return answer(id, HttpStatus.OK);
    }

    @PostMapping
    @Operation(summary = "Make a macro: one's own, or, as a lead, a team's or everybody's")
    ResponseEntity<MacroAnswer> add(@RequestBody Wanted wanted, Viewer.Member viewer) {
        return answer(macros.add(wanted.wanted(viewer), viewer), HttpStatus.CREATED);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Make a macro anew: what is absent, it does no more")
    ResponseEntity<MacroAnswer> change(
            @PathVariable MacroId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        var before = macros.find(id);
        requireVersion(before, version);
        macros.change(id, before.version(), wanted.wanted(viewer), viewer);
        macros.archive(id, false);
        return answer(id, HttpStatus.OK);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Archive a macro: nobody is offered it any more")
    ResponseEntity<MacroAnswer> archive(@PathVariable MacroId id, Viewer.Member viewer) {
        macros.archive(id, true);
        return answer(id, HttpStatus.OK);
    }

    private static void requireVersion(Macro now, @Nullable String version) {
        boolean current =
                version == null
                        || Arrays.stream(version.split(","))
                                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                                .anyMatch(
                                        tag -> tag.equals("*") || tag.equals(MacroAnswer.tag(now)));
        if (!current) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "macro-changed",
                    "Somebody changed it since you read it. Read it again.");
        }
    }

    private ResponseEntity<MacroAnswer> answer(MacroId id, HttpStatus status) {
        var kept = macros.find(id);
        return ResponseEntity.status(status).eTag(MacroAnswer.tag(kept)).body(MacroAnswer.of(kept));
    }
}
