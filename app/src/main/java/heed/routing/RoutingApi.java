package heed.routing;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Patch;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How what comes in finds its owner, for programs. Everybody reads it; leads change it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Routing")
@Transactional
class RoutingApi {

    private final RoutingRules rules;
    private final Inboxes inboxes;

    RoutingApi(RoutingRules rules, Inboxes inboxes) {
        this.rules = rules;
        this.inboxes = inboxes;
    }

    @Schema(name = "RoutingRule")
    record Answer(
            UUID team,
            @Nullable @Schema(description = "Null for all that have no rule of their own")
                    UUID inbox,
            @Schema(allowableValues = {"pull", "turns", "load"}) String way,
            @Nullable @Schema(description = "Open conversations that somebody gets at most")
                    Integer most,
            @Schema(description = "Whether it is the inbox’s own; its team’s holds otherwise")
                    boolean own) {

        static Answer of(RoutingRule rule, boolean own) {
            var inbox = rule.inbox();
            return new Answer(
                    rule.team().value(),
                    inbox == null ? null : inbox.value(),
                    rule.way().word(),
                    rule.most(),
                    own);
        }
    }

    @Schema(name = "NewRoutingRule")
    record Wanted(
            @Nullable @Schema(allowableValues = {"pull", "turns", "load"}) String way,
            @Nullable Integer most) {

        Way chosen() {
            var chosen = way == null ? null : Way.of(way);
            if (chosen == null) {
                throw Patch.wrong("way", "pull, turns or load");
            }
            return chosen;
        }
    }

    @GetMapping("/teams/{id}/routing")
    @Operation(summary = "Read how what comes to a team finds its owner")
    ResponseEntity<Answer> ofTeam(@PathVariable TeamId id, Viewer.Member viewer) {
        return answer(rules.ofKnown(id), true);
    }

    @PutMapping("/teams/{id}/routing")
    @Operation(summary = "Say how what comes to a team finds its owner (its leads)")
    ResponseEntity<Answer> keep(
            @PathVariable TeamId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        Versions.require(tag, rules.ofKnown(id).version());
        rules.keep(id, null, wanted.chosen(), wanted.most(), viewer);
        return answer(rules.of(id), true);
    }

    @GetMapping("/inboxes/{id}/routing")
    @Operation(summary = "Read how what comes to an inbox finds its owner")
    ResponseEntity<Answer> ofInbox(@PathVariable InboxId id, Viewer.Member viewer) {
        var own = rules.of(id);
        return own == null ? answer(rules.of(inboxes.find(id).team()), false) : answer(own, true);
    }

    @PutMapping("/inboxes/{id}/routing")
    @Operation(summary = "Give an inbox a rule of its own (its team’s leads)")
    ResponseEntity<Answer> keep(
            @PathVariable InboxId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var before = rules.of(id);
        Versions.require(tag, before == null ? 0 : before.version());
        rules.keep(inboxes.find(id).team(), id, wanted.chosen(), wanted.most(), viewer);
        return ofInbox(id, viewer);
    }

    @DeleteMapping("/inboxes/{id}/routing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let an inbox follow its team’s rule again (its team’s leads)")
    void forget(@PathVariable InboxId id, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        rules.forget(id, viewer);
    }

    private static ResponseEntity<Answer> answer(RoutingRule rule, boolean own) {
        return ResponseEntity.ok().eTag(Versions.tag(rule.version())).body(Answer.of(rule, own));
    }
}
