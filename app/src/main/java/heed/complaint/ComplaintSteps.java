package heed.complaint;

import heed.access.Viewer;
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
    private final ComplaintStepStore store;
    private final ComplaintJudges judges;
    private final ComplaintClock clocks;
    private final ComplaintNews news;
    private final Messages messages;
    private final Clock clock;

    ComplaintSteps(
            Complaints complaints,
            ComplaintStepStore store,
            ComplaintJudges judges,
            ComplaintClock clocks,
            ComplaintNews news,
            Messages messages,
            Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.judges = judges;
        this.clocks = clocks;
        this.news = news;
        this.messages = messages;
        this.clock = clock;
    }

    /** The customer knows that somebody looks into it: by a reply, or as somebody says. */
    public Complaint acknowledge(ComplaintId id, Evidence typed, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        var evidence = typed.accepted("Name the reply that told them, or say how they were told.");
        requireShows(evidence, MessageKind.REPLY, before);
        var now = Instant.now(clock);
        if (!store.acknowledge(id, evidence.message(), evidence.how(), viewer.person(), now)) {
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
        judges.requireDecides(before, viewer);
        var why =
                ComplaintWanted.text(
                        reason, "reason-missing", "Say why, as the customer will read it.");
        if (before.acknowledged() == null) {
            throw tooEarly("Tell the customer first that somebody looks into it.");
        }
        var now = Instant.now(clock);
        if (!store.decide(id, verdict, why, viewer.person(), now)) {
            throw already("decided");
        }
        var words = ComplaintText.verdict(verdict) + ". " + why;
        return done(before, "decided", words, viewer, now);
    }

    /** What the customer got. */
    public Complaint remedy(ComplaintId id, String remedy, Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        var text = ComplaintWanted.text(remedy, "remedy-missing", "Say what the customer got.");
        if (before.decision() == null) {
            throw tooEarly("Decide it first.");
        }
        var now = Instant.now(clock);
        if (!store.remedy(id, text, viewer.person(), now)) {
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
            clocks.requireSilence(before, now);
        } else {
            requireShows(evidence, MessageKind.INBOUND, before);
        }
        var words = ComplaintText.reaction(reaction) + ". " + said(evidence.how());
        if (reaction == Complaint.Reaction.NOT_ACCEPTED && before.look() == 1) {
            return lookAgain(before, words, viewer, now);
        }
        var deed =
                new Complaint.Deed(
                        now, viewer.person(), viewer.name(), evidence.message(), evidence.how());
        store.answer(id, new Complaint.Answer(reaction, deed), viewer.person());
        return done(before, "answered", words, viewer, now);
    }

    private Complaint lookAgain(Complaint before, String words, Viewer.Member viewer, Instant now) {
        var owner = judges.another(before);
        clocks.due(before).ifPresent(due -> news.over(before, due));
        news.happened(before, "answered", viewer.person(), words, now);
        var after =
                clocks.elevated(() -> {
                    store.lookAgain(before.id(), owner, now);
                    return complaints.find(before.id());
                });
        news.happened(after, "second-look", null, said(after.ownerName()), now);
        news.lookAgain(after);
        return after;
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
        judges.requireCloses(before, viewer);
        var now = Instant.now(clock);
        store.close(id, viewer.person(), now);
        return done(before, "closed", "", viewer, now);
    }

    private Complaint done(
            Complaint before, String kind, String words, Viewer.Member viewer, Instant now) {
        clocks.due(before).ifPresent(due -> news.over(before, due));
        news.happened(before, kind, viewer.person(), words, now);
        return complaints.find(before.id());
    }

    private void requireShows(Evidence evidence, MessageKind kind, Complaint of) {
        var id = evidence.message();
        if (id != null) {
            Evidence.requireShows(clocks.elevated(() -> messages.find(id)), kind, of);
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
