package heed.desk;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.customer.CardEntry;
import heed.customer.Cards;
import heed.customer.Remark;
import heed.web.Cursor;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Conversations, remarks and changes of the card in one list, the latest first.
 *
 * @param more where it goes on; null at its end
 */
record TimelineView(String id, List<Line> lines, @Nullable String more) {

    static final int MOST = 20;

    /**
     * One thing that happened.
     *
     * @param kind {@code conversation}, {@code remark} or {@code entry}
     * @param url null when there is nothing to open
     * @param withdrawal where the viewer takes back their own remark; null when it is not theirs
     */
    record Line(
            Instant at,
            UUID key,
            String kind,
            String when,
            String exactly,
            String title,
            String words,
            @Nullable String url,
            @Nullable String withdrawal) {}

    static TimelineView of(
            Cards.Look look,
            List<Conversation> conversations,
            List<Remark> remarks,
            @Nullable Cursor before,
            Viewer.Member viewer,
            TimeWords words) {
        var id = look.card().customer().toString();
        var all =
                Stream.of(
                                conversations.stream().map(one -> conversation(one, words)),
                                remarks.stream().map(one -> remark(one, id, viewer, words)),
                                look.history().stream().map(one -> entry(one, words)))
                        .flatMap(lines -> lines)
                        .filter(line -> before == null || isBefore(line, before))
                        .sorted(
                                Comparator.comparing(Line::at)
                                        .thenComparing(line -> line.key().toString())
                                        .reversed())
                        .limit(MOST + 1)
                        .toList();
        boolean goesOn = all.size() > MOST;
        var shown = goesOn ? all.subList(0, MOST) : all;
        return new TimelineView(
                id,
                shown,
                goesOn
                        ? "/customers/"
                                + id
                                + "/timeline?before="
                                + new Cursor(shown.getLast().at(), shown.getLast().key())
                        : null);
    }

    /** As PostgreSQL orders ids. */
    private static boolean isBefore(Line line, Cursor before) {
        int order = line.at().compareTo(before.at());
        return order < 0
                || order == 0 && line.key().toString().compareTo(before.id().toString()) < 0;
    }

    private static Line conversation(Conversation one, TimeWords words) {
        return new Line(
                one.updatedAt(),
                one.id().value(),
                "conversation",
                words.shortly(one.updatedAt()),
                words.exactly(one.updatedAt()),
                one.subject().isBlank() ? "No subject" : one.subject(),
                one.reference()
                        + " · "
                        + one.state().word()
                        + " · "
                        + one.messages()
                        + (one.messages() == 1 ? " message" : " messages"),
                "/conversations/" + one.number(),
                null);
    }

    private static Line remark(Remark one, String id, Viewer.Member viewer, TimeWords words) {
        return new Line(
                one.at(),
                one.id().value(),
                "remark",
                words.shortly(one.at()),
                words.exactly(one.at()),
                one.text(),
                one.personName(),
                null,
                one.person().equals(viewer.person())
                        ? "/customers/" + id + "/remarks/" + one.id() + "/withdrawal"
                        : null);
    }

    private static Line entry(CardEntry one, TimeWords words) {
        return new Line(
                one.at(),
                one.id(),
                "entry",
                words.shortly(one.at()),
                words.exactly(one.at()),
                one.field().label() + ": " + CustomerWords.value(one.field(), one.value()),
                CustomerWords.source(one, words),
                null,
                null);
    }
}
