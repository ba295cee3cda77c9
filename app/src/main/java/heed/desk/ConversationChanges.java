package heed.desk;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.conversation.Outcome;
import heed.conversation.Ownership;
import heed.conversation.State;
import heed.web.Patch;
import heed.web.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes several changes of one conversation together: all or none. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ConversationChanges {

    private final Conversations conversations;
    private final ConversationStates states;
    private final Ownership ownership;
    private final Named named;
    private final Elevation elevation;

    ConversationChanges(
            Conversations conversations,
            ConversationStates states,
            Ownership ownership,
            Named named,
            Elevation elevation) {
        this.conversations = conversations;
        this.states = states;
        this.ownership = ownership;
        this.named = named;
        this.elevation = elevation;
    }

    /** What may be changed; what is absent stays as it is. For the description of the API. */
    @Schema(name = "ConversationChange")
    record Wanted(
            @Nullable @Schema(description = "Person id, address, “me”, or null: the team has it")
                    String owner,
            @Nullable @Schema(description = "Team id or name") String team,
            @Nullable
                    @Schema(
                            description =
                                    "What whoever gets it should know; must be said when it is given away")
                    String note,
            @Nullable @Schema(allowableValues = {"open", "resolved", "spam"}) String state,
            @Nullable
                    @Schema(
                            description = "How it ended, when it is resolved",
                            allowableValues = {"solved", "workaround", "declined", "no-answer"})
                    String outcome,
            @Nullable
                    @Schema(
                            description =
                                    "Why it is resolved although something they asked is open")
                    String reason,
            @Nullable @Schema(allowableValues = {"low", "normal", "high", "urgent"})
                    String priority,
            @Nullable List<String> tags,
            @Nullable String subject,
            ConversationAnswer.@Nullable Step nextStep,
            @Nullable @Schema(description = "Null wakes it") Instant snoozedUntil) {}

    /**
     * @param version the entity tag that the program read, or null when it does not care
     * @return the conversation afterwards, even when its viewer handed it out of their own sight
     */
    Conversation make(
            ConversationId id, @Nullable String version, Patch patch, Viewer.Member viewer) {
        var before = conversations.hold(id);
        if (!before.id().equals(id)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "conversation-merged",
                    "This is part of " + before.reference() + " now. Change that one.");
        }
        if (version != null && !isCurrent(version, before)) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "conversation-changed",
                    "Somebody changed this conversation since you read it. Read it again.");
        }
        describe(before, patch, viewer);
        changeState(before, patch, viewer);
        planAhead(id, patch, viewer);
        handOver(before, patch, viewer);
        return elevation.call(() -> conversations.find(id));
    }

    private static boolean isCurrent(String version, Conversation before) {
        for (var tag : version.split(",")) {
            var bare = tag.strip().replaceFirst("^W/", "").replace("\"", "");
            if (bare.equals("*") || bare.equals(Long.toString(before.version()))) {
                return true;
            }
        }
        return false;
    }

    private void describe(Conversation before, Patch patch, Viewer.Member viewer) {
        if (!patch.has("subject") && !patch.has("priority") && !patch.has("tags")) {
            return;
        }
        var subject = patch.has("subject") ? patch.requiredText("subject") : before.subject();
        var priority =
                patch.has("priority")
                        ? Named.priority(patch.requiredText("priority"))
                        : before.priority();
        var tags = patch.has("tags") ? patch.texts("tags") : before.tags();
        if (patch.has("owner") || patch.has("team") || patch.has("state")) {
            conversations.describeOnly(before.id(), subject, priority, tags, viewer);
        } else {
            conversations.describe(before.id(), subject, priority, tags, viewer);
        }
    }

    private void changeState(Conversation before, Patch patch, Viewer.Member viewer) {
        if (!patch.has("state")) {
            return;
        }
        var wanted = Named.state(patch.requiredText("state"));
        switch (wanted) {
            case OPEN -> states.reopen(before.id(), nextStep(patch), viewer);
            case RESOLVED -> states.resolve(before.id(), outcome(patch), reason(patch), viewer);
            case SPAM -> states.markSpam(before.id(), viewer);
            case MERGED -> {
                if (before.state() != State.MERGED) {
                    throw new Refusal(
                            Refusal.Kind.INVALID,
                            "wrong-value",
                            "To merge, say with which conversation: POST …/merge.");
                }
            }
        }
    }

    private static @Nullable Outcome outcome(Patch patch) {
        var outcome = patch.text("outcome");
        return outcome == null ? null : Outcome.of(outcome);
    }

    private static String reason(Patch patch) {
        var reason = patch.text("reason");
        return reason == null ? "" : reason;
    }

    private void planAhead(ConversationId id, Patch patch, Viewer.Member viewer) {
        var step = nextStep(patch);
        if (step != null) {
            conversations.plan(id, step, viewer);
        } else if (patch.has("nextStep") && conversations.find(id).isOpen()) {
            throw Patch.wrong("nextStep", "an object with text and at while it is open");
        }
        if (patch.has("snoozedUntil")) {
            var until = patch.instant("snoozedUntil");
            var now = conversations.find(id);
            if (until != null || now.snoozedUntil() != null) {
                states.snooze(id, until, viewer);
            }
        }
    }

    private static @Nullable NextStep nextStep(Patch patch) {
        var step = patch.object("nextStep");
        if (step == null) {
            return null;
        }
        var at = step.instant("at");
        if (at == null) {
            throw Patch.wrong("nextStep.at", "a time such as 2026-03-02T09:00:00Z");
        }
        return new NextStep(step.requiredText("text"), at);
    }

    private void handOver(Conversation before, Patch patch, Viewer.Member viewer) {
        var team = patch.has("team") ? named.team(patch.requiredText("team")) : before.team();
        boolean elsewhere = !team.equals(before.team());
        var owner = patch.text("owner");
        var person = owner == null ? null : named.person(owner, viewer);
        var note = note(patch, elsewhere || person != null && !person.equals(viewer.person()));
        if (elsewhere) {
            ownership.move(before.id(), team, note, viewer);
        }
        if (!patch.has("owner") || elsewhere && owner == null) {
            return;
        }
        if (elsewhere && !viewer.teams().contains(team)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-your-team",
                    "Hand it to the other team without an owner: they choose who has it.");
        }
        ownership.give(before.id(), person, note, viewer);
    }

    private static String note(Patch patch, boolean givenAway) {
        var note = patch.text("note");
        if (givenAway && (note == null || note.isBlank())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "note-missing",
                    "Say with “note” why you give it away, and what they should know.");
        }
        return note == null ? "" : note;
    }
}
