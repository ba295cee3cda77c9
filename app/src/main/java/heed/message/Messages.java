package heed.message;

import heed.access.Person;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said in conversations. Messages are added and read, never changed. Thread-safe. */
@Service
@Transactional
public class Messages {

    private static final int LONGEST_NOTE = 200_000;

    private final MessageStore store;
    private final NewMessageStore fresh;
    private final ThreadStore threads;
    private final MailThreadStore mailThreads;
    private final Attachments attachments;
    private final Conversations conversations;
    private final Correspondence correspondence;
    private final MereThanks thanks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Messages(
            MessageStore store,
            NewMessageStore fresh,
            ThreadStore threads,
            MailThreadStore mailThreads,
            Attachments attachments,
            Conversations conversations,
            Correspondence correspondence,
            MereThanks thanks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.fresh = fresh;
        this.threads = threads;
        this.mailThreads = mailThreads;
        this.attachments = attachments;
        this.conversations = conversations;
        this.correspondence = correspondence;
        this.thanks = thanks;
        this.events = events;
        this.clock = clock;
    }

    /** All that was said in a conversation and in those merged into it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Message> thread(ConversationId conversation) {
        return threads.whole(conversation);
    }

    /**
     * A stretch of what was said, the oldest first, behind {@code after}; one more than {@code
     * limit} when there are more.
     */
    @Transactional(readOnly = true)
    public List<Message> following(ConversationId conversation, @Nullable Cursor after, int limit) {
        return threads.after(conversation, after, limit + 1);
    }

    /**
     * What was said last, or last before {@code before}, the oldest first; one more than {@code
     * limit}, in front, when more was said earlier.
     */
    @Transactional(readOnly = true)
    public List<Message> latest(ConversationId conversation, @Nullable Cursor before, int limit) {
        return threads.before(conversation, before, limit + 1);
    }

    @Transactional(readOnly = true)
    public Message find(MessageId id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-message",
                                "There is no such message, or none that you may see."));
    }

    /**
     * Whether a person of ours has said something to the customer in it, or in what was merged into
     * it.
     */
    @Transactional(readOnly = true)
    public boolean isAnswered(ConversationId conversation) {
        return threads.isAnswered(conversation);
    }

    /** Whether there is such a message, and the viewer may see it. */
    @Transactional(readOnly = true)
    public boolean exists(MessageId id) {
        return store.find(id).isPresent();
    }

    /**
     * Keeps a message from outside, in the conversation that its one was merged into if it was. A
     * machine's message makes nobody wait, and mere thanks for what is resolved open nothing again.
     */
    public MessageId receive(NewInbound wanted) {
        var held = conversations.hold(wanted.conversation());
        var inbound = wanted.in(held.id());
        boolean thanked = thanks.isIn(inbound, held);
        var id = fresh.add(inbound, MailHtml.sanitise(inbound.html()), thanked);
        attachments.keep(id, inbound.conversation(), inbound.attachments());
        mailThreads.knowBy(inbound.conversation(), inbound.mailId(), inbound.references());
        if (inbound.automatic()) {
            correspondence.noticed(inbound.conversation(), inbound.body(), inbound.at());
        } else if (thanked) {
            correspondence.thanked(inbound.conversation(), inbound.at());
        } else {
            correspondence.heard(inbound.conversation(), inbound.body(), inbound.at());
        }
        events.publishEvent(new MessageReceived(id, inbound, thanked));
        return id;
    }

    /** Keeps a reply and queues it. The caller holds the conversation, and updates it. */
    public MessageId queue(NewReply reply) {
        var id = fresh.add(reply);
        attachments.attach(id, reply.conversation(), reply.attachments());
        mailThreads.knowBy(reply.conversation(), reply.mailId(), List.of());
        fresh.queue(id, reply);
        return id;
    }

    /**
     * Keeps a reply that left long ago, such as another desk's. The caller updates the
     * conversation.
     */
    public MessageId remember(NewReply reply) {
        var id = fresh.add(reply);
        mailThreads.knowBy(reply.conversation(), reply.mailId(), List.of());
        fresh.delivered(id, reply);
        return id;
    }

    /**
     * Keeps what somebody here said to the customer otherwise than by mail, such as on the
     * telephone: it is a reply, and nothing leaves. The caller holds the conversation, and updates
     * it.
     *
     * @param warnings what the reader should know of it
     */
    public MessageId spoken(
            ConversationId conversation,
            Viewer.Member by,
            String text,
            List<String> warnings,
            Instant at) {
        return fresh.addSpoken(conversation, by.person(), by.name(), text, warnings, at);
    }

    /** Writes a note that only people who work here see. */
    public MessageId note(
            ConversationId conversation, String body, @Nullable String html, Viewer.Member viewer) {
        var text = body.strip();
        if (text.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "text-missing", "Write something first.");
        }
        if (text.length() > LONGEST_NOTE) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "text-too-long",
                    "Attach this as a file: it is too long for a note.");
        }
        var held = conversations.hold(conversation).id();
        var now = Instant.now(clock);
        var id =
                fresh.addNote(
                        held, viewer.person(), viewer.name(), text, MailHtml.sanitise(html), now);
        correspondence.grew(held, now);
        return id;
    }

    /**
     * Keeps what somebody who has left here had written and not sent, as a note in their name, with
     * its files. For Heed itself, when it handles their work.
     */
    public MessageId keepUnsent(
            ConversationId conversation, Person writer, String body, @Nullable String html) {
        var held = conversations.hold(conversation).id();
        var now = Instant.now(clock);
        var begun = "Begun by " + writer.name() + ", who has left, and not sent:";
        var words = begun + "\n\n" + body.strip();
        var formatted = html == null ? null : "<p><i>" + Entities.escape(begun) + "</i></p>" + html;
        var id =
                fresh.addNote(
                        held,
                        writer.id(),
                        writer.name(),
                        words.substring(0, Math.min(words.length(), LONGEST_NOTE)),
                        MailHtml.sanitise(formatted),
                        now);
        var files = attachments.waiting(conversation, writer.id());
        attachments.attach(id, conversation, files.stream().map(Attachment::id).toList());
        correspondence.grew(held, now);
        return id;
    }

    /** Takes back a reply that has not left. False when it is too late. */
    public boolean withdraw(MessageId id) {
        return store.withdraw(id);
    }

    /** Our reply that has this Message-ID. For the ways in only. */
    @Transactional(readOnly = true)
    public Optional<Message> replyByMailId(String mailId) {
        return store.replyByMailId(mailId);
    }

    /** The raw mail of a message, by id, when it came by mail. */
    @Transactional(readOnly = true)
    public Optional<UUID> rawMail(MessageId id) {
        return store.rawMail(id);
    }
}
