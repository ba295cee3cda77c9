package heed.desk;

import heed.conversation.ConversationEvent;
import heed.conversation.Story;
import heed.message.Message;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said in a conversation and what happened between.
 *
 * @param earlier what is folded, the oldest first
 * @param fold says what is folded; null when nothing is
 */
record TalkThread(
        String id, String liveUrl, List<Item> earlier, @Nullable String fold, List<Item> items) {

    private static final int LONG = 8;
    private static final int SHOWN = 5;

    /** A message, or what happened between two of them. */
    record Item(@Nullable TalkMessage message, List<Happening> happened) {

        private static final int SHOWN = 2;

        /** What is said of it at once; more of it is folded. */
        List<Happening> shown() {
            return happened.size() > SHOWN + 1 ? happened.subList(0, SHOWN) : happened;
        }

        List<Happening> folded() {
            return happened.size() > SHOWN + 1
                    ? happened.subList(SHOWN, happened.size())
                    : List.of();
        }
    }

    /** Something that happened. */
    record Happening(String words, String at, String when, String exactly) {}

    static TalkThread of(Story story, List<Message> thread, TimeWords words, String liveUrl) {
        var events = new ArrayList<>(story.events());
        var items = new ArrayList<Item>();
        var address = story.conversation().customerAddress();
        int messages = 0;
        int fold = 0;
        for (var message : thread) {
            happenedBefore(message.at(), events, items, words);
            if (thread.size() > LONG && messages == thread.size() - SHOWN) {
                fold = items.size();
            }
            items.add(new Item(TalkMessage.of(message, address, words), List.of()));
            messages++;
        }
        happenedBefore(Instant.MAX, events, items, words);
        return new TalkThread(
                story.conversation().id().toString(),
                liveUrl,
                List.copyOf(items.subList(0, fold)),
                fold == 0 ? null : fold(thread, words),
                List.copyOf(items.subList(fold, items.size())));
    }

    /** Moves the events before {@code at}, as one item, from {@code events} to {@code items}. */
    private static void happenedBefore(
            Instant at, List<ConversationEvent> events, List<Item> items, TimeWords words) {
        var happened = new ArrayList<Happening>();
        while (!events.isEmpty() && !events.getFirst().at().isAfter(at)) {
            var event = events.removeFirst();
            happened.add(
                    new Happening(
                            EventWords.of(event, words),
                            event.at().toString(),
                            words.shortly(event.at()),
                            words.exactly(event.at())));
        }
        if (!happened.isEmpty()) {
            items.add(new Item(null, happened));
        }
    }

    private static String fold(List<Message> thread, TimeWords words) {
        int folded = thread.size() - SHOWN;
        return folded
                + " earlier messages, "
                + words.shortly(thread.getFirst().at())
                + " to "
                + words.shortly(thread.get(folded - 1).at());
    }
}
