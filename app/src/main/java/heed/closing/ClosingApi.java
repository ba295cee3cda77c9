package heed.closing;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.Outcome;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What follows from resolving, how things ended, and what was resolved at first contact. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Closing")
@Transactional
class ClosingApi {

    private final ClosingRules rules;
    private final FirstContacts contacts;
    private final OutcomeFigureStore outcomes;
    private final Inboxes inboxes;
    private final Clock clock;

    ClosingApi(
            ClosingRules rules,
            FirstContacts contacts,
            OutcomeFigureStore outcomes,
            Inboxes inboxes,
            Clock clock) {
        this.rules = rules;
        this.contacts = contacts;
        this.outcomes = outcomes;
        this.inboxes = inboxes;
        this.clock = clock;
    }

    @Schema(name = "ClosingRule")
    record Rule(
            @Nullable @Schema(description = "Whether customers are asked whether it is solved")
                    Boolean asks,
            @Nullable @Schema(description = "Working days until the check-in; 0 for never")
                    Integer checkInDays,
            @Nullable @Schema(description = "After which outcomes") List<String> checkInFor,
            @Nullable @Schema(allowableValues = {"mail", "step"}) String checkInBy) {

        static Rule of(ClosingRule one) {
            return new Rule(
                    one.asks(),
                    one.checkInDays(),
                    one.checkInFor().stream().sorted().map(Outcome::word).toList(),
                    one.byMail() ? "mail" : "step");
        }

        ClosingRule of(InboxId inbox) {
            if (asks == null || checkInDays == null || checkInFor == null || checkInBy == null) {
                throw Patch.wrong("rule", "with asks, checkInDays, checkInFor and checkInBy");
            }
            if (!List.of("mail", "step").contains(checkInBy)) {
                throw Patch.wrong("checkInBy", "mail or step");
            }
            return new ClosingRule(
                    inbox,
                    asks,
                    checkInDays,
                    checkInFor.stream().map(Outcome::of).collect(Collectors.toSet()),
                    checkInBy.equals("mail"));
        }
    }

    @Schema(name = "OutcomeFigure")
    record Ended(
            @Schema(description = "Null where nobody said") @Nullable String outcome,
            long ended,
            long asked,
            long confirmed,
            long denied) {}

    @Schema(name = "FirstContactWeek")
    record Week(
            @Schema(description = "Its Monday, in the team's zone") LocalDate begins,
            int resolved,
            int atFirstContact,
            @Schema(description = "Of which the seven days are not over") int notKnownYet,
            @Schema(description = "By cause: how many were not, for that among others")
                    Map<String, Integer> causes,
            List<Missed> missed) {

        static Week of(ContactWeek one) {
            var causes = new LinkedHashMap<String, Integer>();
            one.causes().forEach((cause, count) -> causes.put(cause.word(), count));
            return new Week(
                    one.begins(),
                    one.resolved(),
                    one.atFirst(),
                    one.open(),
                    causes,
                    one.missed().stream()
                            .map(missed ->
                                    new Missed(
                                            missed.number(),
                                            missed.causes().stream().map(Cause::word).toList()))
                            .toList());
        }
    }

    @Schema(name = "NotAtFirstContact")
    record Missed(long number, List<String> causes) {}

    @GetMapping("/inboxes/{id}/closing-rule")
    @Operation(summary = "Read what follows when conversations of an inbox are resolved")
    Rule rule(@PathVariable("id") InboxId inbox, Viewer.Member viewer) {
        return Rule.of(rules.of(inboxes.find(inbox).id()));
    }

    @PutMapping("/inboxes/{id}/closing-rule")
    @Operation(summary = "Say what follows when conversations of an inbox are resolved")
    Rule keep(@PathVariable("id") InboxId inbox, @RequestBody Rule wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        rules.keep(wanted.of(inbox), viewer);
        return Rule.of(rules.of(inbox));
    }

    @GetMapping("/closings/figures")
    @Operation(summary = "Count how a team's conversations ended, and what customers said of it")
    List<Ended> ended(
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "90") int days,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (days < 1 || days > 3660) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "days-out-of-range", "“days” is from 1 to 3660.");
        }
        return outcomes.of(named(team), Instant.now(clock).minus(Duration.ofDays(days))).stream()
                .map(one ->
                        new Ended(
                                one.outcome() == null ? null : one.outcome().word(),
                                one.ended(),
                                one.asked(),
                                one.confirmed(),
                                one.denied()))
                .toList();
    }

    @GetMapping("/first-contact")
    @Operation(summary = "Count what a team resolved at first contact, week by week, and why not")
    List<Week> weeks(
            @RequestParam(required = false) @Nullable TeamId team,
            @RequestParam(defaultValue = "8") int weeks,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (weeks < 1 || weeks > 53) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "weeks-out-of-range", "“weeks” is from 1 to 53.");
        }
        return contacts.weeks(named(team), weeks, viewer).stream().map(Week::of).toList();
    }

    private static TeamId named(@Nullable TeamId team) {
        if (team == null) {
            throw Patch.wrong("team", "the id of a team");
        }
        return team;
    }
}
