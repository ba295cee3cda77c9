package heed.knownissue;

import heed.conversation.Conversation;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a thread: the known issue that it is about, or that it may be about one.
 *
 * @param linked where the issue is that it is about; null when it is about none
 * @param issue the id of that, or of the one that is proposed; null when there is none
 * @param told what customers were told last, or when they hear next
 * @param words of the customer that it is proposed for
 */
record IssueLineView(
        String url,
        String in,
        boolean open,
        @Nullable String linked,
        @Nullable String issue,
        String title,
        String state,
        String told,
        boolean late,
        List<String> words) {

    private static final int MOST_WORDS = 6;

    static IssueLineView linked(
            Conversation conversation, String in, KnownIssue issue, String told, TimeWords words) {
        return new IssueLineView(
                url(conversation),
                in,
                conversation.isOpen(),
                KnownIssuesPage.HERE + "/" + issue.id(),
                issue.id().toString(),
                issue.title(),
                KnownIssuesView.state(issue),
                told,
                issue.isOverdue(words.now()),
                List.of());
    }

    static IssueLineView proposed(
            Conversation conversation, String in, IssueLikeness.@Nullable Match match) {
        return new IssueLineView(
                url(conversation),
                in,
                conversation.isOpen(),
                null,
                match == null ? null : match.issue().id().toString(),
                match == null ? "" : match.issue().title(),
                "",
                "",
                false,
                match == null ? List.of() : match.words().stream().limit(MOST_WORDS).toList());
    }

    private static String url(Conversation conversation) {
        return "/conversations/" + conversation.id() + "/known-issue";
    }

    boolean isEmpty() {
        return issue == null;
    }

    String page() {
        return KnownIssuesPage.HERE + "/" + issue;
    }
}
