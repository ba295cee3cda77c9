package heed.knownissue;

import heed.conversation.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known issues that a conversation may be linked to by hand. */
record IssueChoiceView(String url, String back, String in, String theme, List<Line> lines) {

    /** One of them. */
    record Line(String id, String title, String state, boolean chosen) {}

    static IssueChoiceView of(
            Conversation conversation,
            String in,
            List<KnownIssue> open,
            @Nullable KnownIssueId linked,
            String theme) {
        return new IssueChoiceView(
                "/conversations/" + conversation.id() + "/known-issue",
                "/conversations/" + conversation.number(),
                in,
                theme,
                open.stream()
                        .map(one ->
                                new Line(
                                        one.id().toString(),
                                        one.title(),
                                        KnownIssuesView.state(one),
                                        one.id().equals(linked)))
                        .toList());
    }
}
