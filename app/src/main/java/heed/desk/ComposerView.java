package heed.desk;

import heed.ask.Ask;
import heed.message.Attachment;
import heed.message.Message;
import heed.message.MessageId;
import heed.reply.Draft;
import heed.reply.Replies;
import heed.reply.Writing;
import heed.web.TimeWords;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply or a note is written.
 *
 * @param deeds where its actions are: {@code /conversations/<id>}
 * @param seen the newest message that the writer knows of
 * @param key sends it once
 * @param version of the draft; 0 when there is none
 * @param kept when the draft was kept last
 * @param sends whether replies can leave from here
 * @param elsewhere recipients that only the last mail names, and who should be looked at twice
 * @param problem what cannot be done, in a sentence
 * @param newer what was said since; null when nothing was
 * @param held what was found in it, when that holds the reply back
 * @param asks what the writer says of what was asked
 */
record ComposerView(
        String deeds,
        String in,
        boolean note,
        String html,
        String text,
        String to,
        String cc,
        @Nullable String seen,
        String key,
        long version,
        @Nullable String kept,
        List<TalkFile> files,
        @Nullable String problem,
        @Nullable TalkMessage newer,
        @Nullable ComposerHeld held,
        String when,
        String at,
        String step,
        String stepAt,
        List<Later.Choice> later,
        boolean sends,
        String elsewhere,
        ComposerAsks asks) {

    private static final String USUAL_STEP = "See whether it is solved";

    static ComposerView of(
            TalkHead head,
            heed.conversation.Conversation conversation,
            List<Message> thread,
            Writing writing,
            TimeWords words) {
        var draft = writing.draft();
        var inbox = writing.inboxAddress();
        var to =
                draft == null || draft.recipients().isEmpty()
                        ? Replies.recipients(conversation, thread, inbox)
                        : draft.recipients();
        var cc =
                draft == null || draft.recipients().isEmpty()
                        ? Replies.copies(conversation, thread, inbox)
                        : draft.copies();
        var seen = draft == null || draft.seen() == null ? Replies.newest(thread) : draft.seen();
        return new ComposerView(
                head.deeds(),
                head.in(),
                draft != null && draft.isNote(),
                draft == null ? "" : draft.asHtml(),
                draft == null ? "" : draft.body(),
                String.join(", ", to),
                String.join(", ", cc),
                seen == null ? null : seen.toString(),
                UUID.randomUUID().toString(),
                draft == null ? 0 : draft.version(),
                draft == null ? null : "kept " + words.shortly(draft.updatedAt()),
                files(writing.files()),
                null,
                newer(conversation, thread, draft, words),
                null,
                "now",
                "",
                USUAL_STEP,
                "",
                Later.choices(words),
                writing.sends(),
                String.join(", ", Replies.elsewhere(thread, to)),
                draft == null ? ComposerAsks.NONE : ComposerAsks.NONE.saying(draft.said()));
    }

    /** With what the writer sent, which did not leave. */
    ComposerView sent(ComposerForm form) {
        return new ComposerView(
                deeds,
                in,
                form.isNote(),
                form.rich(),
                form.words(),
                form.to() == null ? to : form.to(),
                form.cc() == null ? cc : form.cc(),
                form.seen() == null ? seen : form.seen(),
                form.key() == null ? key : form.key(),
                version,
                kept,
                files,
                problem,
                null,
                null,
                form.when() == null ? when : form.when(),
                form.at() == null ? at : form.at(),
                form.step() == null ? step : form.step(),
                form.stepAt() == null ? stepAt : form.stepAt(),
                later,
                sends,
                elsewhere,
                asks.reason(form.reason()));
    }

    /** With what the writer says of what was asked and promised. */
    ComposerView saying(Map<String, String> fields) {
        return with(asks.saying(fields));
    }

    /** It was to resolve the conversation, and would leave something open without a word. */
    ComposerView leavingOpen(List<Ask> open) {
        return with(asks.leavingOpen(open));
    }

    ComposerView refused(String sentence) {
        return with(sentence, newer, held, seen);
    }

    ComposerView heldBy(ComposerHeld found) {
        return with(null, newer, found, seen);
    }

    /** Something was said meanwhile; who sends now has read it. */
    ComposerView overtaken(TalkMessage message) {
        return with(null, message, held, message.id());
    }

    MarginView margin() {
        return MarginView.unread(held);
    }

    ComposerFiles uploads() {
        return new ComposerFiles(deeds, files);
    }

    /** What comes next when it was sent. */
    String stepWords() {
        return stepAt.isBlank() ? "see whether it is solved" : step;
    }

    String whenWords() {
        return when.equals("now") ? "Leaves at once" : "Leaves later";
    }

    private ComposerView with(
            @Nullable String sentence,
            @Nullable TalkMessage message,
            @Nullable ComposerHeld found,
            @Nullable String known) {
        return new ComposerView(
                deeds, in, note, html, text, to, cc, known, key, version, kept, files, sentence,
                message, found, when, at, step, stepAt, later, sends, elsewhere, asks);
    }

    private ComposerView with(ComposerAsks said) {
        return new ComposerView(
                deeds, in, note, html, text, to, cc, seen, key, version, kept, files, problem,
                newer, held, when, at, step, stepAt, later, sends, elsewhere, said);
    }

    static List<TalkFile> files(List<Attachment> files) {
        return files.stream().filter(file -> !file.inline()).map(TalkFile::of).toList();
    }

    /** What was said since a kept draft was begun. */
    private static @Nullable TalkMessage newer(
            heed.conversation.Conversation conversation,
            List<Message> thread,
            @Nullable Draft draft,
            TimeWords words) {
        MessageId seen = draft == null || draft.isNote() ? null : draft.seen();
        if (seen == null) {
            return null;
        }
        return thread.stream()
                .filter(message -> message.isAfter(seen) && message.customer() != null)
                .filter(message -> !message.automatic())
                .findFirst()
                .map(message ->
                        TalkMessage.of(
                                message,
                                conversation.customerName(),
                                conversation.customerAddress(),
                                words))
                .orElse(null);
    }
}
