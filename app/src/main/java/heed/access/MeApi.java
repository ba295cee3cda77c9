package heed.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a token acts for. */
@RestController
@Tag(name = "People")
@Transactional(readOnly = true)
class MeApi {

    private final People people;

    MeApi(People people) {
        this.people = people;
    }

    @Schema(name = "Me")
    record Me(
            UUID id,
            String name,
            String email,
            String role,
            String zone,
            List<TeamApi.TeamAnswer> teams) {}

    @GetMapping("/api/v1/me")
    @Operation(summary = "Read whom the token acts for")
    Me me(Viewer.Member viewer) {
        var teams =
                people.teams().stream()
                        .filter(team -> viewer.teams().contains(team.id()))
                        .map(TeamApi.TeamAnswer::of)
                        .toList();
        return new Me(
                viewer.person().value(),
                viewer.name(),
                viewer.email(),
                PersonAnswer.word(viewer.role()),
                viewer.zone().getId(),
                teams);
    }
}
