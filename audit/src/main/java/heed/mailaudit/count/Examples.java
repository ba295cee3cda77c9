package heed.mailaudit.count;

import heed.mail.mime.Mailbox;
import heed.mailaudit.talk.Talk;
import heed.mailaudit.talk.TalkMessage;
import heed.review.Evidence;
import heed.review.Finding;
import heed.review.Level;
import heed.review.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes examples of one conversation. */
final class Examples {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’-]+");
    private static final int LONGEST_SUBJECT = 120;

    private final int number;
    private final String subject;
    private final Set<String> names;
    private final Set<String> secrets = new HashSet<>();

    Examples(int number, Talk talk) {
        this.number = number;
        String whole = talk.subject();
        this.subject =
                whole.length() > LONGEST_SUBJECT
                        ? whole.substring(0, LONGEST_SUBJECT) + "…"
                        : whole;
        this.names = Set.copyOf(names(talk));
    }

    /** From now on the words are known to be a secret. */
    void hide(String secret) {
        if (!secret.isBlank()) secrets.add(secret);
    }

    private static Set<String> names(Talk talk) {
        var names = new HashSet<String>();
        for (TalkMessage message : talk.messages()) {
            addWords(message.writer(), names);
            for (Mailbox outsider : message.outsiders()) addWords(outsider, names);
        }
        return names;
    }

    private static void addWords(Mailbox mailbox, Set<String> names) {
        if (mailbox.name() == null) return;
        for (String word : NO_LETTERS.split(mailbox.name(), -1))
            if (word.length() > 1 && Character.isUpperCase(word.charAt(0))) names.add(word);
    }

    Example ofFinding(TalkMessage reply, Finding finding, List<TalkMessage> read, double upset) {
        return new Example(
                number,
                subject,
                reply.at(),
                reply.writerName(),
                Excerpt.of(reply.text(), finding.span()),
                finding.message(),
                finding.evidence().stream().limit(2).map(one -> evidence(one, read)).toList(),
                finding.suggestions().isEmpty() ? null : finding.suggestions().getFirst(),
                names,
                Set.copyOf(secrets),
                reply.messageId(),
                loudness(finding.level()) + finding.probability() + upset);
    }

    private static Excerpt evidence(Evidence evidence, List<TalkMessage> read) {
        return Excerpt.of(read.get(evidence.message()).text(), evidence.span());
    }

    private static double loudness(Level level) {
        return switch (level) {
            case STOP -> 4;
            case WARN -> 2;
            case HINT -> 0;
        };
    }

    Example ofReply(TalkMessage reply, Span span, String says, double weight) {
        return example(reply, reply.writerName(), span, says, weight);
    }

    Example ofCustomer(TalkMessage message, Span span, String says, double weight) {
        return example(message, "", span, says, weight);
    }

    private Example example(
            TalkMessage message, String writer, Span span, String says, double weight) {
        return new Example(
                number,
                subject,
                message.at(),
                writer,
                Excerpt.of(message.text(), span),
                says,
                List.of(),
                null,
                names,
                Set.copyOf(secrets),
                message.messageId(),
                weight);
    }
}
