package heed.desk;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.message.Message;
import heed.message.Messages;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what two conversations would look like as one. Thread-safe. */
@Service
@Transactional
class MergePreviews {

    private static final int WORDS = 140;

    private final Conversations conversations;
    private final Messages messages;
    private final Readings readings;
    private final Clock clock;

    MergePreviews(Conversations conversations, Messages messages, Readings readings, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Reads the other one too, which is noted.
     *
     * @param typed the number of the other conversation, as somebody typed it
     * @param into whether {@code open} shall become part of the other: {@code other}
     */
    MergeView of(Conversation open, String typed, @Nullable String into, Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var other = named(typed);
        readings.note(viewer, other.id(), "conversation", "page");
        boolean away = "other".equals(into);
        var source = away ? open : other;
        var target = away ? other : open;
        var lines =
                Stream.of(source, target)
                        .flatMap(one ->
                                messages.thread(one.id()).stream()
                                        .map(message -> new Said(message, one.number())))
                        .sorted(Comparator.comparing(said -> said.message().at()))
                        .map(said -> said.line(words))
                        .toList();
        return new MergeView(source, target, !source.customer().equals(target.customer()), lines);
    }

    private record Said(Message message, long number) {

        MergeView.Line line(TimeWords words) {
            return new MergeView.Line(
                    words.shortly(message.at()), message.fromName(), cut(message.body()), number);
        }
    }

    /** The conversation of a number as people write it: {@code 1042} or {@code #1042}. */
    Conversation named(String typed) {
        var number = typed.strip().replaceFirst("^#", "");
        if (!number.matches("\\d{1,12}")) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-number",
                    "Name the other conversation by its number, such as #1042.");
        }
        return conversations.findByNumber(Long.parseLong(number));
    }

    private static String cut(String text) {
        var flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= WORDS ? flat : flat.substring(0, WORDS) + "…";
    }
}
