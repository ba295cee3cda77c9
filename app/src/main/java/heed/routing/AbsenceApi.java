package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people are away, for programs. */
@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = "Absences")
@Transactional
class AbsenceApi {

    private final Absences absences;
    private final People people;

    AbsenceApi(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    @Schema(name = "Absence")
    record Answer(
            UUID id,
            UUID person,
            String name,
            Instant begins,
            @Schema(description = "Exclusive; earlier than planned when they came back earlier")
                    Instant ends,
            @Nullable @Schema(description = "Who gets what presses; null when the team does")
                    UUID cover) {

        static Answer of(Absence one) {
            var cover = one.cover();
            return new Answer(
                    one.id().value(),
                    one.person().value(),
                    one.name(),
                    one.begins(),
                    one.until(),
                    cover == null ? null : cover.value());
        }
    }

    @Schema(name = "NewAbsence")
    record Wanted(
            @Nullable @Schema(description = "You, when absent") UUID person,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable UUID cover) {

        AbsenceWanted by(Viewer.Member viewer) {
            if (begins == null || ends == null) {
                throw Patch.wrong(
                        begins == null ? "begins" : "ends", "a time such as 2026-03-02T09:00:00Z");
            }
            return new AbsenceWanted(
                    person == null ? viewer.person() : new PersonId(person),
                    begins,
                    ends,
                    cover == null ? null : new PersonId(cover));
        }
    }

    @Schema(name = "AbsenceChange")
    record Change(@Nullable Instant begins, @Nullable Instant ends, @Nullable UUID cover) {}

    @GetMapping
    @Operation(summary = "List absences that are not over, of everybody or of a team")
    Listing<Answer> list(
            @RequestParam(required = false) @Nullable TeamId team, Viewer.Member viewer) {
        var who = team == null ? people.all() : people.members(people.team(team).id());
        var ids = who.stream().map(Person::id).toList();
        return Listing.whole(absences.of(ids).stream().map(Answer::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an absence")
    ResponseEntity<Answer> read(@PathVariable AbsenceId id, Viewer.Member viewer) {
        return answer(id, HttpStatus.OK);
    }

    @PostMapping
    @Operation(summary = "Plan an absence: your own, or as a lead your team’s")
    ResponseEntity<Answer> plan(@RequestBody Wanted wanted, Viewer.Member viewer) {
        return answer(absences.plan(wanted.by(viewer), viewer), HttpStatus.CREATED);
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change an absence",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Change.class))))
    ResponseEntity<Answer> change(
            @PathVariable AbsenceId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        var before = absences.find(id);
        Versions.require(tag, before.version());
        var cover = patch.has("cover") ? patch.text("cover") : null;
        absences.change(
                id,
                before.version(),
                new AbsenceWanted(
                        before.person(),
                        time(patch, "begins", before.begins()),
                        time(patch, "ends", before.ends()),
                        patch.has("cover")
                                ? cover == null ? null : PersonId.of(cover)
                                : before.cover()),
                viewer);
        return answer(id, HttpStatus.OK);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence now, or call it off")
    void end(@PathVariable AbsenceId id, Viewer.Member viewer) {
        absences.end(id, viewer);
    }

    private static Instant time(Patch patch, String member, Instant before) {
        if (!patch.has(member)) {
            return before;
        }
        var time = patch.instant(member);
        if (time == null) {
            throw Patch.wrong(member, "a time such as 2026-03-02T09:00:00Z");
        }
        return time;
    }

    private ResponseEntity<Answer> answer(AbsenceId id, HttpStatus status) {
        var one = absences.find(id);
        return ResponseEntity.status(status).eTag(Versions.tag(one.version())).body(Answer.of(one));
    }
}
