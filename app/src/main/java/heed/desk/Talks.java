package heed.desk;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.State;
import heed.conversation.Story;
import heed.message.Messages;
import heed.reply.Writing;
import heed.reply.Writings;
import heed.web.Cursor;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens conversations for reading: four statements, one of which notes who read. Thread-safe. */
@Service
@Transactional
class Talks {

    private final Conversations conversations;
    private final Messages messages;
    private final Writings writings;
    private final Readings readings;
    private final Workspaces workspaces;
    private final Clock clock;

    Talks(
            Conversations conversations,
            Messages messages,
            Writings writings,
            Readings readings,
            Workspaces workspaces,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.writings = writings;
        this.readings = readings;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /**
     * Opens a conversation beside a list.
     *
     * @param way by which it is read: {@code page}
     * @throws heed.web.Refusal when there is none, or none that the viewer may see
     */
    TalkView open(long number, Place place, String way, Viewer.Member viewer) {
        return open(number, place, way, null, viewer);
    }

    /**
     * What is open, after it changed by itself.
     *
     * @param since when the viewer read it last before they opened it; null when they never did
     */
    TalkView live(long number, Place place, @Nullable Instant since, Viewer.Member viewer) {
        return open(number, place, "live", since, viewer);
    }

    private TalkView open(
            long number, Place place, String way, @Nullable Instant since, Viewer.Member viewer) {
        var story = conversations.story(number);
        var conversation = story.conversation();
        var said = Said.of(messages.latest(conversation.id(), null, Said.MOST), true);
        var writing = writings.of(conversation, viewer);
        readings.note(viewer, conversation.id(), "conversation", way);
        var readAt = way.equals("live") ? since : writing.readAt();
        return view(story, said, writing, readAt, place, viewer);
    }

    TalkView open(ConversationId id, Place place, String way, Viewer.Member viewer) {
        return open(number(id), place, way, viewer);
    }

    /** What was said before; without a composer, whose place is beside what was said last. */
    TalkView before(long number, Cursor cursor, Place place, Viewer.Member viewer) {
        var story = conversations.story(number);
        var id = story.conversation().id();
        var said = Said.of(messages.latest(id, cursor, Said.MOST), false);
        readings.note(viewer, id, "conversation", "page");
        var writing = writings.of(story.conversation(), viewer);
        return view(story, said, writing, null, place, viewer);
    }

    /** The whole page, beside its list. */
    TalkPageView page(TalkView talk, Place place, Viewer.Member viewer) {
        var frame = workspaces.of(viewer, place, ConversationId.of(talk.head().id()));
        return new TalkPageView(frame.titled(talk.title()), talk);
    }

    /** The whole page in one transaction. */
    TalkPageView page(long number, Place place, Viewer.Member viewer) {
        return page(open(number, place, "page", viewer), place, viewer);
    }

    long number(ConversationId id) {
        return conversations.find(id).number();
    }

    private TalkView view(
            Story story,
            Said said,
            Writing writing,
            @Nullable Instant readAt,
            Place place,
            Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var head = TalkHead.of(story, writing.others(), place, words);
        var talk = TalkThread.of(story, said, writing.asks(), words, place, readAt, viewer);
        boolean writes =
                said.isLatest() && writing.works() && story.conversation().state() != State.MERGED;
        var composer =
                writes
                        ? ComposerView.of(
                                head, story.conversation(), said.messages(), writing, words)
                        : null;
        return new TalkView(head, talk, composer, !writing.works(), List.of(), story.target());
    }
}
