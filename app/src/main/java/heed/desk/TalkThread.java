package heed.desk;

import heed.access.Viewer;
import heed.ask.AskTold;
import heed.conversation.Conversation;
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
 * @param beforeUrl where what was said before all this can be had; null when nothing was
 */
record TalkThread(
        String id,
        String liveUrl,
        List<Item> earlier,
        @Nullable String fold,
        List<Item> items,
        @Nullable String beforeUrl) {

    private static final int LONG = 8;
    private static final int SHOWN = 5;

    /**
     * A message, or what happened between two of them.
     *
     * @param asks what the message asks, and what became of it
     * @param since says that all from here on is new to the reader; null elsewhere
     */
    record Item(
            @Nullable TalkMessage message,
            List<TalkAsk> asks,
            List<Happening> happened,
            @Nullable String since) {

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

    /**
     * @param readAt when the viewer read it last; null when they never did
     */
    static TalkThread of(
            Story story,
            Said said,
            List<AskTold> asks,
            TimeWords words,
            Place place,
            @Nullable Instant readAt,
            Viewer.Member viewer) {
        var conversation = story.conversation();
        var thread = said.messages();
        int firstNew = firstNew(thread, readAt, viewer);
        boolean folds = said.isLatest() && thread.size() > LONG;
        int folded = folds ? Math.min(thread.size() - SHOWN, firstNew) : 0;
        var since = readAt == null ? "" : "New since you were here, " + words.until(readAt);
        var events = new ArrayList<>(story.events());
        var start = said.since();
        events.removeIf(event -> start != null && !event.at().isAfter(start));
        var customer = conversation.customerName();
        var address = conversation.customerAddress();
        var earlier = new ArrayList<Item>();
        var items = new ArrayList<Item>();
        for (int i = 0; i < thread.size(); i++) {
            var message = thread.get(i);
            var to = i < folded ? earlier : items;
            happenedBefore(message.at(), events, to, words);
            var view = TalkMessage.of(message, customer, address, words);
            to.add(
                    new Item(
                            view,
                            TalkAsk.in(message, asks),
                            List.of(),
                            i == firstNew ? since : null));
        }
        if (said.isLatest()) {
            happenedBefore(Instant.MAX, events, items, words);
        }
        var url = place.conversation(conversation.number());
        var before = said.before();
        return new TalkThread(
                conversation.id().toString(),
                readAt == null ? url : url + "&since=" + readAt,
                List.copyOf(earlier),
                folded == 0 ? null : fold(conversation, said, folded, words),
                List.copyOf(items),
                before == null ? null : url + "&before=" + before);
    }

    /** Which is the first that others said after {@code readAt}; behind the last when none is. */
    private static int firstNew(
            List<Message> thread, @Nullable Instant readAt, Viewer.Member viewer) {
        int at = thread.size();
        while (readAt != null && at > 0 && thread.get(at - 1).at().isAfter(readAt)) {
            at--;
        }
        while (at < thread.size() && viewer.person().equals(thread.get(at).person())) {
            at++;
        }
        return at;
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
            items.add(new Item(null, List.of(), happened, null));
        }
    }

    private static String fold(Conversation conversation, Said said, int folded, TimeWords words) {
        var thread = said.messages();
        var last = words.shortly(thread.get(folded - 1).at());
        if (said.since() != null) {
            int all = conversation.messages() - thread.size() + folded;
            return "%,d earlier messages, till %s".formatted(Math.max(all, folded + 1), last);
        }
        return folded
                + (folded == 1 ? " earlier message, " : " earlier messages, ")
                + words.shortly(thread.getFirst().at())
                + (folded == 1 ? "" : " to " + last);
    }
}
