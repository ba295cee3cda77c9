package heed.access;

import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams and who is in them, for programs. Everybody may look; administrators change. */
@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "Teams")
@Transactional
class TeamApi {

    private final People people;
    private final Teams teams;

    TeamApi(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    @Schema(name = "Team")
    record TeamAnswer(UUID id, String name, String zone) {

        static TeamAnswer of(Team one) {
            return new TeamAnswer(one.id().value(), one.name(), one.zone().getId());
        }
    }

    @Schema(name = "NewTeam")
    record NewTeam(@Nullable String name, @Nullable String zone) {}

    @Schema(name = "TeamChange")
    record Change(@Nullable String name) {}

    @GetMapping
    @Operation(summary = "List the teams, by name")
    Listing<TeamAnswer> list(Viewer.Member viewer) {
        return Listing.whole(people.teams().stream().map(TeamAnswer::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a team")
    TeamAnswer read(@PathVariable TeamId id, Viewer.Member viewer) {
        return TeamAnswer.of(people.team(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a team (administrators)")
    TeamAnswer add(@RequestBody NewTeam wanted, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var zone = wanted.zone() == null ? viewer.zone() : zone(wanted.zone());
        return TeamAnswer.of(teams.add(wanted.name() == null ? "" : wanted.name(), zone));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Rename a team (administrators)",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Change.class))))
    TeamAnswer change(@PathVariable TeamId id, @RequestBody Patch patch, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        people.team(id);
        if (patch.has("name")) {
            teams.rename(id, patch.requiredText("name"));
        }
        return TeamAnswer.of(people.team(id));
    }

    @GetMapping("/{id}/members")
    @Operation(summary = "List who is in a team, by name")
    Listing<PersonAnswer> members(@PathVariable TeamId id, Viewer.Member viewer) {
        people.team(id);
        return Listing.whole(people.members(id).stream().map(PersonAnswer::of).toList());
    }

    @PutMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Add somebody to a team (administrators)")
    void join(@PathVariable TeamId id, @PathVariable PersonId person, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        teams.join(people.team(id).id(), people.find(person).id());
    }

    @DeleteMapping("/{id}/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take somebody out of a team (administrators)")
    void part(@PathVariable TeamId id, @PathVariable PersonId person, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        teams.part(id, person);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Patch.wrong("zone", "a time zone such as Europe/Berlin");
        }
    }
}
