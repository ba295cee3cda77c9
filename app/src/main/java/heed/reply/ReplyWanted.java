package heed.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import heed.ask.AskId;
import heed.ask.AskState;
import heed.ask.AskVerdict;
import heed.conversation.ConversationId;
import heed.conversation.NextStep;
import heed.conversation.Outcome;
import heed.gate.Confirmation;
import heed.gate.FindingId;
import heed.gate.PromiseWords;
import heed.message.AttachmentId;
import heed.message.MessageId;
import heed.promise.PromiseId;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reply that a program wants to send.
 *
 * @param seen the newest message that the program knew
 * @param nextStep what comes next; to see in three working days whether it is solved when absent
 * @param resolve whether nothing is left to do afterwards
 * @param confirm which findings may leave as they are, and why; what is not found is passed over
 * @param asks what the reply does about what was asked, where the review reads it otherwise
 * @param promises which of its promises are none, and which earlier ones it keeps or renews
 * @param reason why it is resolved although something that was asked stays open
 * @param outcome how it ended, when it is resolved
 */
@Schema(name = "NewReply")
public record ReplyWanted(
        @Nullable String text,
        @Nullable String html,
        @Nullable List<String> to,
        @Nullable List<String> cc,
        @Nullable List<File> attachments,
        @Nullable UUID seen,
        @Nullable Instant sendAt,
        @Nullable Step nextStep,
        @Nullable Boolean resolve,
        @Nullable List<Confirmed> confirm,
        @Nullable List<Verdict> asks,
        @Nullable Promises promises,
        @Nullable String reason,
        @Nullable @Schema(allowableValues = {"solved", "workaround", "declined", "no-answer"})
                String outcome) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** What comes next, and when. */
    @Schema(name = "NextStep")
    public record Step(@Nullable String text, @Nullable Instant at) {

        NextStep planned() {
            if (text == null || at == null) {
                throw Patch.wrong("nextStep", "an object with text and at");
            }
            return new NextStep(text, at);
        }
    }

    /** A finding by its id, and why the reply may leave with it: always for a stop. */
    @Schema(name = "Confirmation")
    public record Confirmed(@Nullable String finding, @Nullable String reason) {

        Confirmation word() {
            if (finding == null) {
                throw Patch.wrong("confirm", "a list of objects with finding and reason");
            }
            return new Confirmation(FindingId.of(finding), reason == null ? "" : reason);
        }
    }

    /** An ask by its id, and what the reply does about it. */
    @Schema(name = "AskVerdict")
    public record Verdict(
            @Nullable UUID ask,
            @Nullable @Schema(allowableValues = {"open", "answered", "deferred", "declined"})
                    String state,
            @Nullable String reason) {

        AskVerdict word() {
            if (ask == null || state == null) {
                throw Patch.wrong("asks", "a list of objects with ask and state");
            }
            return new AskVerdict(new AskId(ask), AskState.of(state), reason == null ? "" : reason);
        }
    }

    /** Promises of the reply by the ids of its review, earlier ones by their own. */
    @Schema(name = "ReplyPromises")
    public record Promises(
            @Nullable List<String> putAway,
            @Nullable List<UUID> keeps,
            @Nullable List<Renewal> renews) {

        PromiseWords words() {
            return new PromiseWords(
                    given("putAway", putAway).stream()
                            .map(FindingId::of)
                            .collect(Collectors.toSet()),
                    given("keeps", keeps).stream().map(PromiseId::new).toList(),
                    given("renews", renews).stream().map(Renewal::word).toList());
        }
    }

    /** That a promise of the reply takes the place of an earlier one, and why. */
    @Schema(name = "PromiseRenewal")
    public record Renewal(@Nullable String by, @Nullable UUID promise, @Nullable String reason) {

        PromiseWords.Renewal word() {
            if (by == null || promise == null) {
                throw Patch.wrong("renews", "a list of objects with by, promise and reason");
            }
            return new PromiseWords.Renewal(
                    FindingId.of(by), new PromiseId(promise), reason == null ? "" : reason);
        }
    }

    /** An uploaded file by its id, or a file itself in Base64. */
    @Schema(name = "ReplyAttachment")
    public record File(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable String type,
            @Nullable String content) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public File {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static File uploaded(String id) {
            return new File(AttachmentId.of(id).value(), null, null, null);
        }
    }

    /** As a request that leaves at once, with files that are uploaded already. */
    ReplyRequest request(ConversationId conversation, List<AttachmentId> files) {
        if (sendAt != null && sendAt.isAfter(LATEST)) {
            throw Patch.wrong("sendAt", "a time in our days");
        }
        return new ReplyRequest(
                conversation,
                text == null ? "" : text,
                html,
                given("to", to),
                given("cc", cc),
                files,
                seen == null ? null : new MessageId(seen),
                sendAt,
                false,
                Boolean.TRUE.equals(resolve),
                nextStep == null ? null : nextStep.planned(),
                confirmations(confirm),
                new ReplyAsks(
                        given("asks", asks).stream().map(Verdict::word).toList(),
                        reason == null ? "" : reason,
                        promises == null ? PromiseWords.NONE : promises.words(),
                        outcome == null ? null : Outcome.of(outcome)));
    }

    /** What a program says of findings. */
    public static List<Confirmation> confirmations(@Nullable List<Confirmed> confirm) {
        return given("confirm", confirm).stream().map(Confirmed::word).toList();
    }

    List<File> files() {
        return given("attachments", attachments);
    }

    private static <T> List<T> given(String member, @Nullable List<T> list) {
        if (list == null) {
            return List.of();
        }
        if (list.stream().anyMatch(Objects::isNull)) {
            throw Patch.wrong(member, "a list without gaps");
        }
        return list;
    }
}
