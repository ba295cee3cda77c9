package heed.review.thread;

import heed.review.ReviewCase;
import heed.review.text.Text;
import heed.review.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that was said so far. Immutable. */
public record Conversation(List<Turn> turns) {

    /** Reads the messages of a case, each by the given way. */
    public static Conversation of(ReviewCase reviewCase, Function<String, Text> reader) {
        return of(reviewCase.messages(), reader);
    }

    /** Reads messages, each by the given way. */
    public static Conversation of(
            List<ReviewCase.Message> messages, Function<String, Text> reader) {
        var turns = new ArrayList<Turn>();
        for (var message : messages)
            turns.add(new Turn(turns.size(), message, reader.apply(message.text())));
        return new Conversation(List.copyOf(turns));
    }

    /** Reads the messages of a case. */
    public static Conversation of(ReviewCase reviewCase, TextReader reader) {
        return of(reviewCase.messages(), reviewCase.language(), reader);
    }

    /**
     * Reads messages.
     *
     * @param language in which they probably are; null when nobody knows
     */
    public static Conversation of(
            List<ReviewCase.Message> messages, @Nullable String language, TextReader reader) {
        var likely = language == null ? List.<String>of() : List.of(language);
        return of(messages, text -> reader.read(text, likely));
    }

    /** What the customer wrote, oldest first. */
    public List<Turn> fromCustomer() {
        return turns.stream().filter(Turn::isFromCustomer).toList();
    }

    /** What we wrote, oldest first. */
    public List<Turn> fromUs() {
        return turns.stream().filter(turn -> !turn.isFromCustomer()).toList();
    }

    /** What the customer wrote since our last reply: what the draft answers. Oldest first. */
    public List<Turn> unanswered() {
        int from = turns.size();
        while (from > 0 && turns.get(from - 1).isFromCustomer()) from--;
        return turns.subList(from, turns.size());
    }

    /** Whether we have written before. */
    public boolean isFirstReply() {
        return fromUs().isEmpty();
    }
}
