package heed.channel.phone;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.promise.PromiseId;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
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

/** Calls back at a time that the customer chose, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Calls")
@Transactional
class CallBackApi {

    private final CallBacks callBacks;
    private final CallBackTimes times;
    private final CallBackLinks links;
    private final CallBackLinkEnds ends;
    private final Conversations conversations;
    private final Readings readings;

    CallBackApi(
            CallBacks callBacks,
            CallBackTimes times,
            CallBackLinks links,
            CallBackLinkEnds ends,
            Conversations conversations,
            Readings readings) {
        this.callBacks = callBacks;
        this.times = times;
        this.links = links;
        this.ends = ends;
        this.conversations = conversations;
        this.readings = readings;
    }

    @Schema(name = "CallBack")
    record Answer(
            UUID id,
            ConversationId conversation,
            Instant at,
            Instant until,
            String number,
            String about,
            @Nullable PromiseId promise,
            @Schema(allowableValues = {"booked", "called", "moved", "cancelled"}) String state) {

        static Answer of(CallBack one) {
            return new Answer(
                    one.id(),
                    one.conversation(),
                    one.at(),
                    one.until(),
                    one.number(),
                    one.about(),
                    one.promise(),
                    one.state());
        }
    }

    @Schema(name = "NewCallBack")
    record Wanted(
            @Nullable Instant at,
            @Nullable @Schema(description = "The one on the card when absent") String number,
            @Nullable String about) {}

    @Schema(name = "CallBackLink")
    record Link(String path, Instant endsAt) {}

    @Schema(name = "CallBackSeats")
    record Seats(
            @Nullable Integer seats,
            @Schema(description = "Whether every customer may ask for a call")
                    @Nullable Boolean offered) {}

    @GetMapping("/conversations/{conversation}/call-back-times")
    @Operation(summary = "List the times at which the team can call this customer")
    Listing<Instant> free(@PathVariable ConversationId conversation) {
        return Listing.whole(times.free(conversation));
    }

    @GetMapping("/conversations/{conversation}/call-backs")
    @Operation(summary = "List the calls back of a conversation, the latest first")
    Listing<Answer> of(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.find(conversation).id();
        readings.note(viewer, id, "conversation", "api");
        return Listing.whole(callBacks.of(id).stream().map(Answer::of).toList());
    }

    @PostMapping("/conversations/{conversation}/call-backs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Promise a call at a time",
            description = "409 `time-taken` when it is not free any more.")
    Answer book(
            @PathVariable ConversationId conversation,
            @RequestBody Wanted wanted,
            Viewer.Member viewer) {
        conversations.find(conversation);
        if (wanted.at() == null) {
            throw Patch.wrong("at", "one of the times that are free");
        }
        var about = Objects.requireNonNullElse(wanted.about(), "");
        return Answer.of(
                callBacks.book(conversation, wanted.at(), wanted.number(), about, false, viewer));
    }

    @PostMapping("/conversations/{conversation}/call-back-link")
    @Operation(summary = "Make a link by which the customer chooses the time")
    Link link(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        var id = conversations.changeable(conversation).id();
        var made = links.make(id, viewer.person());
        return new Link(links.path(made), made.endsAt());
    }

    @DeleteMapping("/conversations/{conversation}/call-back-link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End all links of a conversation that were made until now")
    void endLinks(@PathVariable ConversationId conversation, Viewer.Member viewer) {
        conversations.find(conversation);
        ends.end(conversation, viewer);
    }

    @PatchMapping("/call-backs/{id}")
    @Operation(summary = "Choose another time")
    Answer move(@PathVariable UUID id, @RequestBody Wanted wanted, Viewer.Member viewer) {
        callBacks.find(id);
        if (wanted.at() == null) {
            throw Patch.wrong("at", "one of the times that are free");
        }
        return Answer.of(callBacks.move(id, wanted.at(), viewer));
    }

    @DeleteMapping("/call-backs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancel a call back: its promise is withdrawn")
    void cancel(@PathVariable UUID id, Viewer.Member viewer) {
        callBacks.cancel(id, viewer);
    }

    @PutMapping("/teams/{team}/call-back-seats")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say how many calls back a team makes at the same time (leads)")
    void seats(@PathVariable TeamId team, @RequestBody Seats wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (wanted.seats() == null) {
            throw Patch.wrong("seats", "a number from 0 to 50");
        }
        times.keepSeats(
                team,
                new CallBackSeats(wanted.seats(), Boolean.TRUE.equals(wanted.offered())),
                viewer);
    }
}
