package heed.complaint;

import heed.access.Role;
import heed.access.Viewer;
import heed.message.MessageId;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done about a complaint, step by step: acknowledged, decided with a reason, remedied,
 * answered by the customer, closed. Each step once, with its evidence. Thread-safe.
 */
@Service
@Transactional
public class ComplaintSteps {

    private final Complaints complaints;
    private final ComplaintChanges changes;
    private final CorrectiveStepStore corrective;
    private final ComplaintOwners owners;
    private final ComplaintSettings settings;
    private final ComplaintClock clocks;
    private final ComplaintNews news;
    private final Messages messages;
    private final Clock clock;

    ComplaintSteps(
            Complaints complaints,
            ComplaintChanges changes,
            CorrectiveStepStore corrective,
            ComplaintOwners owners,
            ComplaintSettings settings,
            ComplaintClock clocks,
            ComplaintNews news,
            Messages messages,
            Clock clock) {
        this.complaints = complaints;
        this.changes = changes;
        this.corrective = corrective;
        this.owners = owners;
        this.settings = settings;
        this.clocks = clocks;
        this.news = news;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What shows that something was said.
     *
     * @param message in which it was said
     * @param how when it was not written: how it was said
     */
    public record Evidence(@Nullable MessageId message, @Nullable String how) {

        Evidence accepted(String sentence) {
            var words = ComplaintWanted.optional(how);
            if (message == null && words.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "evidence-missing", sentence);
            }
            return new Evidence(message, words.isEmpty() ? null : words);
        }
    }

    /** The customer knows that somebody looks into it: by a reply, or as somebody says. */
    public Complaint acknowledge(ComplaintId id, Evidence typed, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        var evidence = typed.accepted("Name the reply that told them, or say how they were told.");
        requireMessage(before, evidence.message(), MessageKind.REPLY);
        var now = Instant.now(clock);
        if (!changes.acknowledge(id, evidence.message(), evidence.how(), viewer.person(), now)) {
            throw already("acknowledged");
        }
        return done(before, "acknowledged", said(evidence.how()), viewer, now);
    }

    /**
     * Whether the customer is right, with the reason that they get. Whoever sees it through
     * decides, or a lead; about a person, a team, or for the second time: a lead, and never the
     * same again.
     */
    public Complaint decide(
            ComplaintId id, Complaint.Verdict verdict, String reason, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        requireJudge(before, viewer);
        var why =
                ComplaintWanted.text(
                        reason, "reason-missing", "Say why, as the customer will read it.");
        if (before.acknowledged() == null) {
            throw tooEarly("Tell the customer first that somebody looks into it.");
        }
        var now = Instant.now(clock);
        if (!changes.decide(id, verdict, why, viewer.person(), now)) {
            throw already("decided");
        }
        var words = ComplaintText.verdict(verdict) + ". " + why;
        return done(before, "decided", words, viewer, now);
    }

    private static void requireJudge(Complaint complaint, Viewer.Member viewer) {
        boolean lead =
                complaint.look() == 2
                        || complaint.about().person() != null
                        || complaint.about().team() != null
                        || !viewer.person().equals(complaint.owner());
        if (lead) {
            viewer.require(Role.LEAD);
        }
        if (viewer.person().equals(complaint.firstDecidedBy())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "decided-before",
                    "You decided it the first time: somebody else looks at it now.");
        }
    }

    /** What the customer got. */
    public Complaint remedy(ComplaintId id, String remedy, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        var text = ComplaintWanted.text(remedy, "remedy-missing", "Say what the customer got.");
        if (before.decision() == null) {
            throw tooEarly("Decide it first.");
        }
        var now = Instant.now(clock);
        if (!changes.remedy(id, text, viewer.person(), now)) {
            throw already("remedied");
        }
        return done(before, "remedied", text, viewer, now);
    }

    /**
     * What the customer says of it. Not accepted once, it goes to a lead who did not decide it; not
     * accepted twice, it may be closed so.
     */
    public Complaint answer(
            ComplaintId id, Complaint.Reaction reaction, Evidence typed, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        var evidence = typed.accepted("Name their message, or say how they told us.");
        var decision = before.decision();
        if (decision == null || before.owesRemedy()) {
            throw tooEarly(
                    decision == null
                            ? "Decide it first."
                            : "Say first what they got: it was decided that they are right.");
        }
        if (before.answer() != null) {
            throw already("answered");
        }
        var now = Instant.now(clock);
        if (reaction == Complaint.Reaction.NONE) {
            requireSilence(before, now);
        } else {
            requireMessage(before, evidence.message(), MessageKind.INBOUND);
        }
        var words = ComplaintText.reaction(reaction) + ". " + said(evidence.how());
        if (reaction == Complaint.Reaction.NOT_ACCEPTED && before.look() == 1) {
            return lookAgain(before, words, viewer, now);
        }
        var deed =
                new Complaint.Deed(
                        now, viewer.person(), viewer.name(), evidence.message(), evidence.how());
        changes.answer(id, new Complaint.Answer(reaction, deed), viewer.person());
        return done(before, "answered", words, viewer, now);
    }

    private Complaint lookAgain(Complaint before, String words, Viewer.Member viewer, Instant now) {
        var decided = before.decision() == null ? null : before.decision().by();
        var owner =
                owners.leadsBut(before.team(), before.about().person(), decided).stream()
                        .findFirst()
                        .orElse(null);
        clocks.due(before).ifPresent(due -> news.over(before, due));
        news.happened(before, "answered", viewer.person(), words, now);
        var after =
                clocks.elevated(() -> {
                    changes.lookAgain(before.id(), owner, now);
                    return complaints.find(before.id());
                });
        news.happened(after, "second-look", null, said(after.ownerName()), now);
        news.lookAgain(after);
        return after;
    }

    private void requireSilence(Complaint complaint, Instant now) {
        var due = clocks.due(complaint);
        if (due.isPresent() && !due.get().isOver(now)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "too-early",
                    "They have "
                            + settings.times().answerDays()
                            + " working days to answer. Wait for them, or ask again.");
        }
    }

    /** Nothing is left to do: it is decided, its cause is known, and the customer has answered. */
    public Complaint close(ComplaintId id, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        if (before.answer() == null) {
            throw tooEarly(
                    "Nothing is closed before the customer has said whether they accept it.");
        }
        if (before.cause() == null) {
            throw tooEarly("Say what caused it.");
        }
        if (before.about().person() != null || before.about().team() != null) {
            viewer.require(Role.LEAD);
        }
        var now = Instant.now(clock);
        changes.close(id, viewer.person(), now);
        return done(before, "closed", "", viewer, now);
    }

    /** Why it came to this, and what we change. */
    public Complaint learn(
            ComplaintId id,
            @Nullable CauseId cause,
            Complaint.@Nullable Step step,
            Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        if (cause != null) {
            settings.cause(cause);
        }
        if (step != null && (step.text().isBlank() || step.text().length() > 1000)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "step-missing",
                    "Say in up to 1,000 characters what we change, who does it, and by which day.");
        }
        changes.learn(id, cause, step);
        if (before.step() != null && !before.step().isSame(step)) {
            clocks.elevated(() -> {
                corrective.undone(id);
                return true;
            });
        }
        var now = Instant.now(clock);
        news.happened(before, "changed", viewer.person(), step == null ? "" : step.text(), now);
        return complaints.find(id);
    }

    private Complaint done(
            Complaint before, String kind, String words, Viewer.Member viewer, Instant now) {
        clocks.due(before).ifPresent(due -> news.over(before, due));
        news.happened(before, kind, viewer.person(), words, now);
        return complaints.find(before.id());
    }

    /** What a machine said, or anybody before they complained, shows nothing. */
    private void requireMessage(Complaint of, @Nullable MessageId id, MessageKind kind) {
        if (id == null) {
            return;
        }
        boolean ours = kind == MessageKind.REPLY;
        var since = ours ? of.since() : of.lookSince();
        var message = clocks.elevated(() -> messages.find(id));
        if (message.kind() != kind
                || message.automatic()
                || !message.at().isAfter(since)
                || !message.conversation().equals(of.conversation())) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-that-message",
                    "Name a %s in this conversation, written by a person since they complained."
                            .formatted(ours ? "reply of ours" : "message of theirs"));
        }
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static Refusal already(String what) {
        return new Refusal(Refusal.Kind.CONFLICT, "done-already", "It was " + what + " already.");
    }

    private static Refusal tooEarly(String sentence) {
        return new Refusal(Refusal.Kind.CONFLICT, "too-early", sentence);
    }
}
