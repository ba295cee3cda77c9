package heed.importer;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.NextStep;
import heed.conversation.Priority;
import heed.inbox.Inbox;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One story while it is told: everything is done at the time at which it would have been. */
final class DemoTelling {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DemoTeller desk;
    private final DemoStory story;
    private final ConversationId id;
    private final Inbox inbox;
    private final DemoHouse.Built house;
    private final DemoHours hours;
    private final DemoThread thread;
    private boolean sorted;
    private boolean taken;

    DemoTelling(
            DemoTeller desk,
            DemoStory story,
            ConversationId id,
            Inbox inbox,
            DemoHouse.Built house,
            DemoHours hours) {
        this.desk = desk;
        this.story = story;
        this.id = id;
        this.inbox = inbox;
        this.house = house;
        this.hours = hours;
        this.thread = new DemoThread(id, story, inbox, house.writer(story, "customer"));
    }

    void tell(DemoHours.Times times) {
        for (int i = 0; i < story.messages().size(); i++) {
            var line = story.messages().get(i);
            var at = times.lines().get(i);
            DeskClock.at(at, () -> say(line, at));
        }
        DeskClock.at(times.settled(), this::settle);
    }

    private void say(DemoStory.Line line, Instant at) {
        if (line.from() != null) {
            var from = house.writer(story, line.from());
            desk.messages.receive(thread.heard(from, line.text(), at));
            return;
        }
        var by = house.worker(String.valueOf(line.worker()));
        DeskClock.at(at.minus(MINUTE), () -> takeUp(line.worker(), by));
        if (line.note() != null) {
            desk.messages.note(id, line.text(), null, by);
        } else {
            answer(line, by, at);
        }
    }

    private void answer(DemoStory.Line line, Viewer.Member by, Instant at) {
        var mailId = desk.addresses.newMailId(inbox);
        if (story.isScheduled(line) && story.scheduledReplyInHours() != null) {
            var due = hours.planned(story.scheduledReplyInHours());
            var reply = desk.messages.queue(thread.written(by, line.text(), at, due, mailId));
            desk.asks.remembered(id, reply, line.text());
        } else {
            var reply = desk.messages.remember(thread.written(by, line.text(), at, null, mailId));
            desk.asks.remembered(id, reply, line.text());
        }
        desk.correspondence.answered(id, by.person(), line.text(), null, at);
    }

    /** Whoever touches it first sorts it; its later owner takes it when they first write. */
    private void takeUp(@Nullable String worker, Viewer.Member by) {
        if (!sorted) {
            sorted = true;
            desk.conversations.describe(
                    id, story.subject(), Priority.of(story.priority()), story.tags(), by);
        }
        if (!taken && worker != null && worker.equals(story.owner())) {
            give(by.person(), by);
        }
    }

    private void give(@Nullable PersonId owner, Viewer.Member by) {
        taken = true;
        if (owner != null && !by.teams().contains(inbox.team())) {
            desk.ownership.move(id, by.teams().iterator().next(), by);
        }
        desk.ownership.give(id, owner, by);
    }

    private void settle() {
        var who = story.owner() == null ? house.anybody(inbox) : house.worker(story.owner());
        takeUp(story.owner(), who);
        if (story.owner() == null && desk.conversations.find(id).owner() != null) {
            give(null, who);
        }
        switch (story.state()) {
            case "resolved" -> resolve(who);
            case "spam" -> desk.states.markSpam(id, who);
            default -> plan(who);
        }
    }

    private void resolve(Viewer.Member who) {
        boolean settled = desk.conversations.find(id).openAsks() == 0;
        desk.states.resolve(
                id,
                desk.outcomes.of(id),
                settled ? "" : "They told us on the phone that all is well.",
                who);
    }

    private void plan(Viewer.Member who) {
        var step = story.nextStep();
        if (step != null) {
            var at = hours.planned(step.inHours());
            desk.conversations.plan(id, new NextStep(step.text(), at), who);
        }
        if (story.snoozedHours() != null) {
            desk.states.snooze(id, hours.planned(story.snoozedHours()), who);
        }
    }
}
