package heed.promise;

import heed.access.People;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What teams go by when they promise, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Promises")
class PromiseRuleApi {

    private final PromiseRules rules;
    private final People people;

    PromiseRuleApi(PromiseRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    @Schema(name = "PromiseRule")
    record Rule(
            @Nullable Integer ownerMinutes,
            @Nullable Integer leadMinutes,
            @Nullable Integer perDay) {

        static Rule of(PromiseRule rule) {
            return new Rule(rule.ownerMinutes(), rule.leadMinutes(), rule.perDay());
        }
    }

    @Schema(name = "PromiseAuthority")
    record Authority(
            @Nullable UUID team,
            @Nullable @Schema(allowableValues = {"agent", "lead", "administrator"}) String role,
            @Nullable
                    @Schema(
                            allowableValues = {
                                "any",
                                "refund",
                                "call",
                                "visit",
                                "delivery",
                                "other"
                            })
                    String kind,
            @Nullable Integer days,
            @Nullable BigDecimal amount) {

        static Authority of(PromiseAuthority one) {
            return new Authority(
                    one.team() == null ? null : one.team().value(),
                    StandingStore.word(one.role()),
                    one.kind() == null ? "any" : one.kind().word(),
                    one.days(),
                    one.amount());
        }
    }

    @GetMapping("/teams/{team}/promise-rule")
    @Operation(summary = "When a team is told of promises, and how many it keeps in a day")
    Rule rule(@PathVariable TeamId team) {
        people.team(team);
        return Rule.of(rules.of(team));
    }

    @PutMapping("/teams/{team}/promise-rule")
    @Operation(summary = "Say when a team is told of promises, and how many it keeps in a day")
    Rule keep(@PathVariable TeamId team, @RequestBody Rule wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        people.team(team);
        if (wanted.ownerMinutes() == null || wanted.leadMinutes() == null) {
            throw Patch.wrong("ownerMinutes", "a number, and so must “leadMinutes”");
        }
        rules.keep(
                team,
                new PromiseRule(wanted.ownerMinutes(), wanted.leadMinutes(), wanted.perDay(), 0),
                viewer);
        return Rule.of(rules.of(team));
    }

    @GetMapping("/promise-authorities")
    @Operation(summary = "Who may promise what, how far ahead, and up to which sum")
    Listing<Authority> authorities() {
        return Listing.whole(rules.authorities().stream().map(Authority::of).toList());
    }

    @PutMapping("/promise-authorities")
    @Operation(
            summary =
                    "Say how far ahead and up to which sum a role promises; with neither, no rule")
    Listing<Authority> allow(@RequestBody Authority wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (wanted.team() != null) {
            people.team(new TeamId(wanted.team()));
        }
        rules.allow(
                wanted.team() == null ? null : new TeamId(wanted.team()),
                role(wanted.role()),
                wanted.kind() == null || wanted.kind().equals("any")
                        ? null
                        : PromiseKind.of(wanted.kind()),
                wanted.days(),
                wanted.amount(),
                viewer);
        return authorities();
    }

    static Role role(@Nullable String word) {
        for (var role : Role.values()) {
            if (StandingStore.word(role).equals(word)) {
                return role;
            }
        }
        throw new Refusal(
                Refusal.Kind.INVALID, "no-such-role", "A role is agent, lead or administrator.");
    }
}
