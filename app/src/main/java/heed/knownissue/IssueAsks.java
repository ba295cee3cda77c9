package heed.knownissue;

import heed.ask.Ask;
import heed.ask.AskOutcomes;
import heed.ask.AskVerdict;
import heed.conversation.Conversation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the news of an issue may settle of what a customer asks. The review takes a reply to a
 * single question for its answer, as people write replies; news are written without having read it.
 * Thread-safe.
 */
@Component
class IssueAsks {

    /** Stems of what anybody asks of anything that is broken: when is it fixed? */
    private static final Set<String> OF_ANY =
            Set.of(
                    "fixed", "fixing", "repair", "resolv", "resolu", "solved", "sorted", "status",
                    "update", "behobe", "gelost", "repari", "repare", "soluci", "arregl");

    private final KnownIssues issues;
    private final AskOutcomes asks;

    IssueAsks(KnownIssues issues, AskOutcomes asks) {
        this.issues = issues;
        this.asks = asks;
    }

    /** What stays as it is, for it is of another matter; of the rest the review judges. */
    List<AskVerdict> ofOtherMatters(IssueUpdate news, Conversation conversation) {
        if (conversation.openAsks() == 0) {
            return List.of();
        }
        var matter = matter(news);
        return asks.known(conversation.id()).stream()
                .filter(Ask::waits)
                .filter(ask -> !isOf(matter, IssueLikeness.stems(ask.words())))
                .limit(AskVerdict.MOST)
                .map(ask -> new AskVerdict(ask.id(), ask.state(), ""))
                .toList();
    }

    /** “When does it work again?” has no words of its own, and is of whatever does not. */
    private static boolean isOf(Set<String> matter, Collection<String> asked) {
        return asked.stream().allMatch(OF_ANY::contains)
                || asked.stream().anyMatch(matter::contains);
    }

    private Set<String> matter(IssueUpdate news) {
        var stems = new HashSet<String>();
        issues.find(news.issue())
                .texts()
                .forEach(text ->
                        stems.addAll(
                                IssueLikeness.stems(text.title() + "\n" + text.description())));
        news.texts().values().forEach(words -> stems.addAll(IssueLikeness.stems(words)));
        return stems;
    }
}
