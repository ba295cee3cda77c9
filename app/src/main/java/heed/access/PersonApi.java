package heed.access;

import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who work here, for programs. Everybody may look; administrators change. */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
@Transactional
class PersonApi {

    private final People people;
    private final Teams teams;
    private final Invitations invitations;

    PersonApi(People people, Teams teams, Invitations invitations) {
        this.people = people;
        this.teams = teams;
        this.invitations = invitations;
    }

    @Schema(name = "NewPerson")
    record NewPerson(
            @Nullable String name,
            @Nullable String email,
            @Schema(allowableValues = {"agent", "lead", "administrator"}) @Nullable String role,
            @Schema(description = "Teams, by id") @Nullable List<TeamId> teams) {}

    @Schema(name = "InvitedPerson")
    record Invited(
            PersonAnswer person,
            @Schema(description = "The path where they choose a password, once")
                    String invitation) {}

    @Schema(name = "PersonChange")
    record Change(
            @Nullable String role,
            @Schema(description = "True ends their work here, at once and for good")
                    @Nullable Boolean left) {}

    @GetMapping
    @Operation(summary = "List everybody, by name; those who have left come last")
    Listing<PersonAnswer> list(Viewer.Member viewer) {
        return Listing.whole(people.all().stream().map(PersonAnswer::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read who somebody is")
    PersonAnswer read(@PathVariable PersonId id, Viewer.Member viewer) {
        return PersonAnswer.of(people.find(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Invite somebody (administrators)")
    Invited add(@RequestBody NewPerson wanted, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var person =
                people.add(
                        wanted.name() == null ? "" : wanted.name(),
                        wanted.email() == null ? "" : wanted.email(),
                        wanted.role() == null ? Role.AGENT : role(wanted.role()));
        for (var team : wanted.teams() == null ? List.<TeamId>of() : wanted.teams()) {
            teams.join(people.team(team).id(), person.id());
        }
        return new Invited(PersonAnswer.of(person), invitations.join(person.id()));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change somebody's role, or end their work here (administrators)",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Change.class))))
    PersonAnswer change(@PathVariable PersonId id, @RequestBody Patch patch, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        people.find(id);
        if (patch.has("role")) {
            people.changeRole(id, role(patch.requiredText("role")));
        }
        if (patch.isTrue("left")) {
            people.leave(id);
        }
        return PersonAnswer.of(people.find(id));
    }

    private static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Patch.wrong("role", "agent, lead or administrator");
        }
    }
}
