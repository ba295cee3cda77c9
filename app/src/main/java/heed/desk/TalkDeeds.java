package heed.desk;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.conversation.Ownership;
import heed.conversation.Priority;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do to a conversation from its head, in the words of their forms. Thread-safe. */
@Service
@Transactional
class TalkDeeds {

    private final Conversations conversations;
    private final ConversationStates states;
    private final Ownership ownership;
    private final Clock clock;

    TalkDeeds(
            Conversations conversations,
            ConversationStates states,
            Ownership ownership,
            Clock clock) {
        this.conversations = conversations;
        this.states = states;
        this.ownership = ownership;
        this.clock = clock;
    }

    /**
     * @param to {@code me}, {@code nobody}, {@code person:<id>} or {@code team:<id>}
     * @param note a word to whoever gets it; may be empty
     */
    void give(ConversationId id, String to, String note, Viewer.Member viewer) {
        if (to.equals("me")) {
            ownership.give(id, viewer.person(), viewer);
        } else if (to.equals("nobody")) {
            ownership.give(id, null, viewer);
        } else if (to.startsWith("person:")) {
            ownership.give(id, PersonId.of(to.substring("person:".length())), note, viewer);
        } else if (to.startsWith("team:")) {
            ownership.move(id, TeamId.of(to.substring("team:".length())), note, viewer);
        } else {
            throw new Refusal(Refusal.Kind.INVALID, "owner-missing", "Choose who shall have it.");
        }
    }

    void give(ConversationId id, String to, Viewer.Member viewer) {
        give(id, to, "", viewer);
    }

    /** Plans the next step; of what is closed, that opens it again. */
    void plan(
            ConversationId id,
            String step,
            @Nullable String when,
            @Nullable String at,
            Viewer.Member viewer) {
        var time = Later.chosen(when, at, Instant.now(clock), viewer.zone());
        if (time == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "time-missing",
                    "Say by when: nothing open is without a time.");
        }
        var next = new NextStep(step, time);
        if (conversations.find(id).isOpen()) {
            conversations.plan(id, next, viewer);
        } else {
            states.reopen(id, next, viewer);
        }
    }

    void snooze(
            ConversationId id, @Nullable String when, @Nullable String at, Viewer.Member viewer) {
        var until = Later.chosen(when, at, Instant.now(clock), viewer.zone());
        if (until == null) {
            throw new Refusal(Refusal.Kind.INVALID, "time-missing", "Say until when.");
        }
        states.snooze(id, until, viewer);
    }

    void tag(ConversationId id, String typed, Viewer.Member viewer) {
        var tags = Arrays.asList(typed.split(","));
        describe(id, viewer, tags, null, null);
    }

    /** Adds tags, typed with commas between, to those that are there. */
    void addTags(ConversationId id, String typed, Viewer.Member viewer) {
        var tags = new ArrayList<>(conversations.hold(id).tags());
        tags.addAll(Arrays.asList(typed.split(",")));
        describe(id, viewer, tags, null, null);
    }

    void prioritise(ConversationId id, String priority, Viewer.Member viewer) {
        try {
            describe(id, viewer, null, Priority.of(priority), null);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-priority",
                    "A priority is low, normal, high or urgent.");
        }
    }

    void rename(ConversationId id, String subject, Viewer.Member viewer) {
        describe(id, viewer, null, null, subject);
    }

    private void describe(
            ConversationId id,
            Viewer.Member viewer,
            @Nullable List<String> tags,
            @Nullable Priority priority,
            @Nullable String subject) {
        var now = conversations.hold(id);
        conversations.describe(
                now.id(),
                subject == null ? now.subject() : subject,
                priority == null ? now.priority() : priority,
                tags == null ? now.tags() : tags,
                viewer);
    }
}
