package heed.desk;

import heed.access.People;
import heed.access.Team;
import heed.access.Viewer;
import heed.ask.Asks;
import heed.audit.Readings;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Links;
import heed.conversation.State;
import heed.inbox.Inboxes;
import heed.message.Messages;
import heed.reply.OutcomeProposals;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the sheets of a conversation need. Thread-safe. */
@Service
@Transactional
class TalkFormViews {

    private static final int READINGS = 100;
    private static final int OTHERS = 8;

    private final Conversations conversations;
    private final MergePreviews merges;
    private final Links links;
    private final People people;
    private final Takers takers;
    private final Inboxes inboxes;
    private final Readings readings;
    private final Asks asks;
    private final Messages messages;
    private final OutcomeProposals outcomes;
    private final Clock clock;

    TalkFormViews(
            Conversations conversations,
            MergePreviews merges,
            Links links,
            People people,
            Takers takers,
            Inboxes inboxes,
            Readings readings,
            Asks asks,
            Messages messages,
            OutcomeProposals outcomes,
            Clock clock) {
        this.conversations = conversations;
        this.merges = merges;
        this.links = links;
        this.people = people;
        this.takers = takers;
        this.inboxes = inboxes;
        this.readings = readings;
        this.asks = asks;
        this.messages = messages;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @param other the number of another conversation, as somebody typed it
     * @param into whether this one shall become part of the other: {@code other}
     */
    TalkFormView of(
            String kind,
            ConversationId id,
            @Nullable String in,
            @Nullable String other,
            @Nullable String into,
            @Nullable String problem,
            Viewer.Member viewer) {
        var conversation = conversations.find(id);
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var place = Place.of(in);
        boolean givesAway = kind.equals("ownership");
        var step = conversation.nextStep();
        return new TalkFormView(
                kind,
                title(kind, conversation),
                conversation,
                "/conversations/" + id,
                place.conversation(conversation.number()),
                place.in(),
                viewer.theme(),
                problem,
                givesAway ? takers.of(conversation, words) : List.<Taker>of(),
                givesAway ? otherTeams(conversation) : List.<Team>of(),
                others(kind, conversation),
                kind.equals("readings") ? readings(id, words) : List.of(),
                kind.equals("merge") && other != null
                        ? merges.of(conversation, other, into, viewer)
                        : null,
                step == null ? "" : step.text(),
                Later.field(
                        step == null ? words.now().plus(Duration.ofDays(1)) : step.at(),
                        viewer.zone()),
                kind.equals("signature") ? signature(conversation, viewer) : "",
                kind.equals("asks") || kind.equals("resolution")
                        ? asked(id, kind.equals("resolution"), words)
                        : null);
    }

    private AsksView asked(ConversationId id, boolean resolves, TimeWords words) {
        var asked = asks.of(id);
        var thread = messages.thread(id);
        return AsksView.of(asked, thread, resolves ? outcomes.of(thread, asked) : null, words);
    }

    /** What ends a reply of the viewer. */
    private String signature(Conversation of, Viewer.Member viewer) {
        return Stream.of(
                        people.find(viewer.person()).signature(),
                        inboxes.find(of.inbox()).signature())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private static String title(String kind, Conversation of) {
        return switch (kind) {
            case "ownership" -> "Who has it?";
            case "next-step" ->
                    of.isOpen() ? "What comes next?" : "Open it again: what comes next?";
            case "snooze" -> "Put it away until";
            case "tags" -> "Tags, priority, subject";
            case "merge" -> "Merge with another conversation";
            case "asks" -> "What they asked";
            case "resolution" -> "How did it end?";
            case "links" -> "Conversations that belong to it";
            case "signature" -> "What ends your replies here";
            default -> "Who read this";
        };
    }

    private List<Team> otherTeams(Conversation of) {
        return people.teams().stream().filter(team -> !team.id().equals(of.team())).toList();
    }

    private List<Conversation> others(String kind, Conversation of) {
        return switch (kind) {
            case "links" -> links.of(of.id());
            case "merge" ->
                    conversations
                            .list(
                                    new ConversationFilter(
                                            null,
                                            null,
                                            false,
                                            null,
                                            null,
                                            of.customer(),
                                            null,
                                            null,
                                            null),
                                    null,
                                    OTHERS)
                            .stream()
                            .filter(one -> !one.id().equals(of.id()) && one.state() != State.MERGED)
                            .toList();
            default -> List.of();
        };
    }

    private List<TalkFormView.Line> readings(ConversationId id, TimeWords words) {
        var lines = new ArrayList<TalkFormView.Line>();
        for (var reading : readings.of(id, null, READINGS)) {
            var line = TalkFormView.Line.of(reading, words);
            if (!lines.isEmpty() && lines.getLast().isLike(line)) {
                lines.set(lines.size() - 1, lines.getLast().again());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
