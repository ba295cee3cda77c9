package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A complaint as programs read it. */
@Schema(name = "Complaint")
record ComplaintAnswer(
        ComplaintId id,
        ConversationId conversation,
        String what,
        String impact,
        String wish,
        @Nullable PersonId aboutPerson,
        @Nullable TeamId aboutTeam,
        @Nullable PersonId owner,
        @Schema(
                        allowableValues = {
                            "open",
                            "acknowledged",
                            "decided",
                            "remedied",
                            "answered",
                            "closed"
                        })
                String state,
        Instant since,
        Instant registeredAt,
        @Nullable Due due,
        @Nullable Deed acknowledged,
        int look,
        @Nullable Decision decision,
        @Nullable Remedy remedy,
        @Nullable Reaction answer,
        @Nullable Cause cause,
        @Nullable Step step,
        @Nullable Instant closedAt,
        int version) {

    @Schema(name = "ComplaintDue")
    record Due(
            @Schema(allowableValues = {"acknowledge", "decide", "remedy", "ask", "close"})
                    String what,
            Instant at) {}

    @Schema(name = "ComplaintDeed")
    record Deed(
            Instant at, @Nullable PersonId by, @Nullable MessageId message, @Nullable String how) {

        static @Nullable Deed of(Complaint.@Nullable Deed deed) {
            return deed == null ? null : new Deed(deed.at(), deed.by(), deed.message(), deed.how());
        }
    }

    @Schema(name = "ComplaintDecision")
    record Decision(
            @Schema(allowableValues = {"upheld", "partly", "not-upheld"}) String verdict,
            String reason,
            Instant at,
            @Nullable PersonId by) {}

    @Schema(name = "ComplaintRemedy")
    record Remedy(String text, Instant at) {}

    @Schema(name = "ComplaintReaction")
    record Reaction(
            @Schema(allowableValues = {"accepted", "not-accepted", "none"}) String answer,
            @Nullable Deed evidence) {}

    @Schema(name = "ComplaintCause")
    record Cause(CauseId id, String name) {}

    @Schema(name = "ComplaintStep")
    record Step(
            @Nullable String text,
            @Nullable PersonId owner,
            @Nullable LocalDate on,
            @Nullable @Schema(description = "When it was said to be done") Instant doneAt) {}

    static ComplaintAnswer of(Complaint one, @Nullable ComplaintDue due) {
        var decision = one.decision();
        var remedy = one.remedy();
        var answer = one.answer();
        var step = one.step();
        return new ComplaintAnswer(
                one.id(),
                one.conversation(),
                one.what(),
                one.impact(),
                one.wish(),
                one.about().person(),
                one.about().team(),
                one.owner(),
                one.state().word(),
                one.since(),
                one.registeredAt(),
                due == null ? null : new Due(ComplaintText.word(due.what()), due.at()),
                Deed.of(one.acknowledged()),
                one.look(),
                decision == null
                        ? null
                        : new Decision(
                                decision.verdict().word(),
                                decision.reason(),
                                decision.at(),
                                decision.by()),
                remedy == null ? null : new Remedy(remedy.text(), remedy.at()),
                answer == null
                        ? null
                        : new Reaction(answer.reaction().word(), Deed.of(answer.deed())),
                one.cause() == null || one.causeName() == null
                        ? null
                        : new Cause(one.cause(), one.causeName()),
                step == null ? null : new Step(step.text(), step.owner(), step.on(), step.doneAt()),
                one.closedAt(),
                one.version());
    }
}
