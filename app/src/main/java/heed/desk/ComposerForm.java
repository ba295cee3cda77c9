package heed.desk;

import heed.conversation.ConversationId;
import heed.conversation.NextStep;
import heed.conversation.Outcome;
import heed.message.AttachmentId;
import heed.message.MessageId;
import heed.reply.Draft;
import heed.reply.OutcomeProposals;
import heed.reply.ReplyAsks;
import heed.reply.ReplyRequest;
import heed.web.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a composer sends.
 *
 * @param key chosen when the composer was shown, so that it sends once
 * @param deed which button: {@code send}, {@code resolve}; with {@code -confirmed} behind it, the
 *     findings that were told may leave
 * @param outcome how it ended, if it resolves; empty for as it seems
 * @param reason why it is resolved although something that was asked stays open
 * @param when {@code now}, or see {@link Later}
 */
record ComposerForm(
        @Nullable String mode,
        @Nullable String text,
        @Nullable String html,
        @Nullable String to,
        @Nullable String cc,
        @Nullable String seen,
        @Nullable String key,
        @Nullable String deed,
        @Nullable String when,
        @Nullable String at,
        @Nullable String step,
        @Nullable String stepAt,
        @Nullable List<String> file,
        @Nullable String in,
        @Nullable String reason,
        @Nullable String outcome) {

    ComposerForm with(List<String> files) {
        return new ComposerForm(
                mode, text, html, to, cc, seen, key, deed, when, at, step, stepAt, files, in,
                reason, outcome);
    }

    boolean isNote() {
        return "note".equals(mode);
    }

    /** Whether nothing is left to do afterwards. */
    boolean resolves() {
        return deed != null && deed.startsWith("resolve");
    }

    /** Whether the writer looked at what holds it and wants to send it. */
    private boolean confirms() {
        return deed != null && deed.endsWith("-confirmed");
    }

    String words() {
        return text == null ? "" : text;
    }

    String rich() {
        return html == null ? "" : html;
    }

    /**
     * @throws Refusal when something in it cannot be read
     */
    ReplyRequest request(
            ConversationId conversation, ComposerWords said, Instant now, ZoneId zone) {
        return new ReplyRequest(
                conversation,
                words(),
                rich().isBlank() ? null : rich(),
                addresses(to),
                addresses(cc),
                file == null ? List.of() : file.stream().map(AttachmentId::of).toList(),
                seenMessage(),
                Later.chosen(when, at, now, zone),
                true,
                resolves(),
                nextStep(zone),
                said.all(confirms()),
                new ReplyAsks(said.asks(), reason == null ? "" : reason, said.earlier())
                        .ending(resolves() ? ending() : null));
    }

    /** As they say, or as their reply does. */
    private Outcome ending() {
        return outcome == null || outcome.isBlank()
                ? OutcomeProposals.with(words())
                : Outcome.of(outcome);
    }

    Draft draft() {
        return new Draft(
                isNote() ? "note" : "reply",
                rich(),
                words(),
                addresses(to),
                addresses(cc),
                seenMessage(),
                0,
                Instant.EPOCH);
    }

    @Nullable MessageId seenMessage() {
        return seen == null || seen.isBlank() ? null : MessageId.of(seen);
    }

    private @Nullable NextStep nextStep(ZoneId zone) {
        var time = Later.own(stepAt, zone);
        if (time == null) {
            return null;
        }
        return new NextStep(
                step == null || step.isBlank() ? "See whether it is solved" : step, time);
    }

    private static List<String> addresses(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;\\s]+")).filter(one -> !one.isBlank()).toList();
    }
}
