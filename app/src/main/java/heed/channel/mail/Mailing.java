package heed.channel.mail;

import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import heed.customer.Traces;
import heed.mail.Attachment;
import heed.mail.InboundMail;
import heed.mail.text.MailText;
import heed.mail.text.TextPiece;
import heed.message.Message;
import heed.message.NewAttachment;
import heed.message.NewInbound;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail on its way to its place: as it came, and as it was read.
 *
 * @param messageId as it is kept, or null when it has none
 * @param references what it refers to, In-Reply-To among them, the oldest first
 */
record Mailing(
        RawMail raw,
        InboundMail mail,
        Sender sender,
        @Nullable String messageId,
        List<String> references) {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final Pattern TAGGED =
            Pattern.compile("[\\w.%-]{1,64}\\+c-\\d{1,12}-[a-z2-7]{16}@[\\w.-]{1,253}");
    private static final int MOST_QUOTED = 1 << 20;
    private static final int MOST_REFERENCES = 100;
    private static final int MOST_SIGNED = 20;
    private static final int LONGEST_SUBJECT = 10_000;
    private static final int LONGEST_TEXT = 500_000; // every look at a thread reads all of it
    private static final String CUT =
            "It is too long to be shown: the whole of it is in the mail as it came.";
    private static final List<String> WHERE_SERVERS_WRITE =
            List.of("Delivered-To", "X-Original-To", "X-Envelope-To", "Envelope-To");

    static Mailing of(RawMail raw, InboundMail mail) {
        var envelope = mail.envelope();
        Set<String> ids = new LinkedHashSet<>();
        envelope.references().forEach(id -> ids.add(CleanText.id(id)));
        envelope.inReplyTo().forEach(id -> ids.add(CleanText.id(id)));
        ids.remove("");
        var messageId = CleanText.idOrNull(envelope.messageId());
        ids.remove(messageId);
        return new Mailing(raw, mail, Sender.of(mail, raw), messageId, bounded(List.copyOf(ids)));
    }

    Mailing answeredAt(List<String> addresses) {
        return new Mailing(raw, mail, sender.answeredAt(addresses), messageId, references);
    }

    /** The first one, which began the thread, and the latest. */
    private static List<String> bounded(List<String> ids) {
        if (ids.size() <= MOST_REFERENCES) {
            return ids;
        }
        var kept = new ArrayList<>(ids.subList(ids.size() - MOST_REFERENCES + 1, ids.size()));
        kept.addFirst(ids.getFirst());
        return List.copyOf(kept);
    }

    /**
     * Where it was sent, the surest first: by its envelope, by what servers wrote, by its header.
     */
    List<String> addressees() {
        var all = new LinkedHashSet<String>();
        raw.to().forEach(address -> all.add(Sender.normal(address)));
        for (var name : WHERE_SERVERS_WRITE) {
            mail.headers().all(name).forEach(value -> all.add(Sender.normal(value)));
        }
        all.addAll(to());
        all.addAll(copies());
        all.remove("");
        return List.copyOf(all);
    }

    List<String> to() {
        return Sender.addresses(mail.envelope().to());
    }

    List<String> copies() {
        return Sender.addresses(mail.envelope().cc());
    }

    /** Whether it says what {@code reply} says, whatever was added around it on the way. */
    boolean repeats(Message reply) {
        var said = words(reply.body());
        return said.isEmpty()
                ? sender.address().equals(reply.fromAddress())
                : words(mail.bodyText()).contains(said.substring(0, Math.min(500, said.length())));
    }

    private static String words(String text) {
        return text.replaceAll("[\\s>*_]+", " ").strip();
    }

    /**
     * Addresses with a tag of ours that a report quotes, as from the headers of what came back. Who
     * tagged them is told by their signature.
     */
    List<String> quotedTags() {
        var text = new String(raw.bytes(), 0, Math.min(raw.bytes().length, MOST_QUOTED), LATIN);
        return TAGGED.matcher(text.replaceAll("=\r?\n", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(10)
                .toList();
    }

    /** What somebody who works here answers by it. */
    ColleagueMail.Answer answer(byte[] content) {
        return new ColleagueMail.Answer(
                raw.id(),
                addressees(),
                sender.address(),
                isAutomatic(),
                content,
                CleanText.cut(mail.replyText(), LONGEST_TEXT),
                mail.attachments().stream().map(Mailing::file).toList());
    }

    /** The message that it becomes. */
    NewInbound message(
            ConversationId conversation,
            CustomerId customer,
            Instant at,
            boolean newcomer,
            boolean automatic,
            List<String> warnings) {
        var text = mail.text();
        var written = mail.replyText();
        boolean nothingNew = written.isBlank();
        return new NewInbound(
                conversation,
                at,
                customer,
                sender.name(),
                sender.address(),
                bounded(to()),
                bounded(copies()),
                sender.replyTo(),
                CleanText.cut(mail.subject(), LONGEST_SUBJECT),
                CleanText.cut(nothingNew ? text.body() : written, LONGEST_TEXT),
                nothingNew ? "" : CleanText.cut(cutOff(text), LONGEST_TEXT),
                text.html() == null ? null : CleanText.of(text.html()),
                messageId,
                references,
                text.language(),
                newcomer,
                automatic,
                raw.id().value(),
                isCut(text) ? Stream.concat(warnings.stream(), Stream.of(CUT)).toList() : warnings,
                mail.attachments().stream().map(Mailing::file).toList(),
                automatic || mail.automation().suppressAutoReply());
    }

    private static boolean isCut(MailText text) {
        return text.body().length() > LONGEST_TEXT;
    }

    private static String cutOff(MailText text) {
        return text.pieces().stream()
                .filter(piece -> piece.kind() != TextPiece.Kind.WRITTEN)
                .map(TextPiece::text)
                .collect(Collectors.joining("\n"));
    }

    private static NewAttachment file(Attachment file) {
        return new NewAttachment(
                CleanText.of(file.name()),
                CleanText.of(file.type()),
                file.content(),
                file.inline(),
                CleanText.idOrNull(file.contentId()));
    }

    /**
     * What it shows of its sender: their name, the lines under it, and the last ones above those.
     */
    Traces traces() {
        var last = mail.text().written().strip().lines().toList();
        var signed =
                mail.text().pieces().stream()
                        .filter(piece -> piece.kind() == TextPiece.Kind.SIGNATURE)
                        .flatMap(piece -> piece.text().lines().limit(MOST_SIGNED));
        var above = last.subList(Math.max(0, last.size() - 2), last.size());
        return new Traces(
                sender.name(),
                Stream.concat(above.stream(), signed)
                        .map(line -> CleanText.cut(line, LONGEST_SUBJECT))
                        .toList());
    }

    /** Whether a machine wrote it, by its own word (RFC 3834) or by what it is. */
    boolean isAutomatic() {
        var submitted = mail.headers().keyword("Auto-Submitted");
        var automation = mail.automation();
        return automation.autoReply()
                || automation.bounce() != null
                || automation.complaint() != null
                || !submitted.isEmpty() && !submitted.startsWith("no");
    }
}
