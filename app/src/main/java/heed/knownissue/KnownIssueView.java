package heed.knownissue;

import heed.conversation.Conversation;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One known issue, with what is about it and what happened to it.
 *
 * @param hidden how many conversations about it the viewer does not see, or are not shown
 */
record KnownIssueView(
        WorkFrame frame,
        String url,
        String title,
        String state,
        String when,
        String owner,
        String team,
        String due,
        boolean late,
        boolean shown,
        boolean closed,
        boolean mayChange,
        List<IssueText> texts,
        String linked,
        List<Line> conversations,
        int hidden,
        IssueEndings.@Nullable Ready ready,
        List<News> news,
        List<Happened> events) {

    /** A conversation about it. */
    record Line(String url, String reference, String customer, String subject, boolean open) {}

    /** News of it. */
    record News(String url, String by, String words) {}

    /** What happened to it. */
    record Happened(String at, String said) {}

    static KnownIssueView of(
            WorkFrame frame,
            KnownIssue one,
            boolean mayChange,
            int linked,
            List<Conversation> seen,
            IssueEndings.@Nullable Ready ready,
            List<IssueUpdate> news,
            List<IssueEventStore.Event> events,
            TimeWords words) {
        var next = one.nextUpdateAt();
        return new KnownIssueView(
                frame,
                KnownIssuesPage.HERE + "/" + one.id(),
                one.title(),
                KnownIssuesView.state(one),
                KnownIssuesView.when(one, words),
                one.ownerName() == null ? "nobody" : one.ownerName(),
                one.teamName() == null ? "the whole desk" : one.teamName(),
                next == null || !one.isOpen() ? "" : words.dayAndTime(next),
                one.isOverdue(words.now()),
                one.shown(),
                one.isClosed(),
                mayChange,
                one.texts(),
                KnownIssuesView.conversations(linked),
                seen.stream().map(KnownIssueView::line).toList(),
                linked - seen.size(),
                ready,
                news.stream().map(each -> news(each, words)).toList(),
                events.stream().map(event -> happened(event, words)).toList());
    }

    private static News news(IssueUpdate one, TimeWords words) {
        var by = one.personName() == null ? "Somebody" : one.personName();
        return new News(
                KnownIssuesPage.HERE + "/updates/" + one.id(),
                by
                        + ", "
                        + words.dayAndTime(one.writtenAt())
                        + (one.isLetOut() ? "" : ", waits for a lead to let it out"),
                one.words(one.language()));
    }

    private static Line line(Conversation one) {
        return new Line(
                "/conversations/" + one.number(),
                one.reference(),
                one.customerName(),
                one.subject(),
                one.isOpen());
    }

    private static Happened happened(IssueEventStore.Event event, TimeWords words) {
        var who = event.person() == null ? "Heed" : event.person();
        var said =
                switch (event.kind()) {
                    case "opened" -> who + " opened it";
                    case "changed" ->
                            who
                                    + " changed it"
                                    + (event.words().isEmpty() ? "" : ": " + event.words());
                    case "told" -> who + " told customers: " + event.words();
                    case "closed" -> who + " closed it";
                    default -> who + " opened it again: " + event.words();
                };
        return new Happened(words.dayAndTime(event.at()), said);
    }

    String language(IssueText text) {
        return Locale.of(text.language()).getDisplayLanguage(Locale.ENGLISH);
    }
}
