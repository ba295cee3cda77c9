package heed.duty;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty, and what is urgent, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Duty")
@Transactional
class DutyApi {

    private final Roster roster;
    private final OnDuty onDuty;
    private final Urgents urgents;
    private final Conversations conversations;
    private final Clock clock;

    DutyApi(
            Roster roster,
            OnDuty onDuty,
            Urgents urgents,
            Conversations conversations,
            Clock clock) {
        this.roster = roster;
        this.onDuty = onDuty;
        this.urgents = urgents;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Schema(name = "Shift")
    record Planned(
            UUID id,
            UUID person,
            String name,
            Instant begins,
            Instant ends,
            @Nullable @Schema(description = "A swap that waits for an answer") UUID swap,
            @Nullable @Schema(description = "Who was asked to take it") UUID swapTo) {

        static Planned of(Shift one) {
            var swap = one.swap();
            var to = one.swapTo();
            return new Planned(
                    one.id().value(),
                    one.person().value(),
                    one.name(),
                    one.begins(),
                    one.ends(),
                    swap == null ? null : swap.value(),
                    to == null ? null : to.value());
        }
    }

    @Schema(name = "PersonOnDuty")
    record Awake(
            UUID person,
            String name,
            Instant until,
            @Schema(description = "On how many devices they are told, besides mail") int devices) {

        static Awake of(OnDuty.Reached one) {
            return new Awake(one.person().value(), one.name(), one.until(), one.devices());
        }
    }

    @Schema(name = "NewShift")
    record Asked(@Nullable UUID person, @Nullable Instant begins, @Nullable Instant ends) {}

    @Schema(name = "NewSwap")
    record Swap(@Nullable UUID to) {}

    @Schema(name = "DutyGap")
    record Uncovered(Instant begins, Instant ends) {}

    @Schema(name = "Urgent")
    record Pressing(
            UUID id, UUID conversation, long number, String why, Instant raisedAt, String state) {

        static Pressing of(UrgentLine one) {
            return new Pressing(
                    one.id().value(),
                    one.conversation().value(),
                    one.number(),
                    one.why(),
                    one.raisedAt(),
                    one.state());
        }
    }

    @GetMapping("/duty/shifts")
    @Operation(summary = "List the shifts of the coming days")
    Listing<Planned> shifts(@RequestParam(defaultValue = "14") int days, Viewer.Member viewer) {
        var now = Instant.now(clock);
        return Listing.whole(
                roster.between(now, now.plus(ahead(days))).stream().map(Planned::of).toList());
    }

    @GetMapping("/duty/now")
    @Operation(summary = "Say who is on duty at this moment, and how they are reached")
    Listing<Awake> now(Viewer.Member viewer) {
        return Listing.whole(onDuty.now().stream().map(Awake::of).toList());
    }

    @GetMapping("/duty/gaps")
    @Operation(summary = "List when nobody is on duty in the coming days")
    Listing<Uncovered> gaps(@RequestParam(defaultValue = "14") int days, Viewer.Member viewer) {
        return Listing.whole(
                roster.gaps(ahead(days)).stream()
                        .map(gap -> new Uncovered(gap.begins(), gap.ends()))
                        .toList());
    }

    @PostMapping("/duty/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan a shift (leads)")
    Planned plan(@RequestBody Asked wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (wanted.person() == null || wanted.begins() == null || wanted.ends() == null) {
            throw Patch.wrong("person", "given, and begins and ends");
        }
        var id = roster.plan(new PersonId(wanted.person()), wanted.begins(), wanted.ends(), viewer);
        return Planned.of(roster.find(id));
    }

    @DeleteMapping("/duty/shifts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a shift out of the plan (leads)")
    void remove(@PathVariable ShiftId id, Viewer.Member viewer) {
        roster.remove(id, viewer);
    }

    @PostMapping("/duty/shifts/{id}/swap")
    @Operation(summary = "Ask somebody to take a shift of yours")
    Planned ask(@PathVariable ShiftId id, @RequestBody Swap swap, Viewer.Member viewer) {
        roster.find(id);
        if (swap.to() == null) {
            throw Patch.wrong("to", "the id of a person");
        }
        roster.ask(id, new PersonId(swap.to()), viewer);
        return Planned.of(roster.find(id));
    }

    @PostMapping("/duty/swaps/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the shift that you were asked to take")
    void accept(@PathVariable SwapId id, Viewer.Member viewer) {
        roster.answer(id, true, viewer);
    }

    @PostMapping("/duty/swaps/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that you cannot take that shift")
    void decline(@PathVariable SwapId id, Viewer.Member viewer) {
        roster.answer(id, false, viewer);
    }

    @PostMapping("/conversations/{conversation}/urgency")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a conversation is urgent: who is on duty is told")
    void press(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        urgents.press(conversations.find(conversation).id(), viewer);
    }

    @GetMapping("/urgent")
    @Operation(summary = "List what is urgent, and was in the last two weeks")
    Listing<Pressing> urgent(Viewer.Member viewer) {
        return Listing.whole(urgents.latest().stream().map(Pressing::of).toList());
    }

    @PostMapping("/urgent/{id}/taking")
    @Operation(summary = "See to something urgent: nobody else is woken")
    Pressing take(@PathVariable UrgentId id, Viewer.Member viewer) {
        return Pressing.of(urgents.take(id, viewer));
    }

    @PostMapping("/urgent/{id}/dismissal")
    @Operation(summary = "Say that it is not urgent")
    Pressing dismiss(@PathVariable UrgentId id, Viewer.Member viewer) {
        return Pressing.of(urgents.dismiss(id, viewer));
    }

    private static Duration ahead(int days) {
        if (days < 1 || days > 366) {
            throw Patch.wrong("days", "from 1 to 366");
        }
        return Duration.ofDays(days);
    }
}
