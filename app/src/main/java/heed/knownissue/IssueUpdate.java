package heed.knownissue;

import heed.access.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * News of a known issue: written once, let out by somebody else, told to each customer once. A
 * snapshot: it does not change.
 *
 * @param after how far the issue is by then
 * @param nextUpdateAt when customers hear next; null when it is fixed
 * @param language the main one: in it there are words for certain
 * @param person who wrote it, and in whose name it leaves
 * @param letOutBy null as long as nobody did
 * @param leavesAt when the first leaves; until then all of it is taken back
 * @param begunAt when the first left
 * @param reached how many customers it was let out for
 * @param texts by language
 */
public record IssueUpdate(
        IssueUpdateId id,
        KnownIssueId issue,
        KnownIssue.State after,
        @Nullable Instant nextUpdateAt,
        String language,
        PersonId person,
        @Nullable String personName,
        Instant writtenAt,
        @Nullable PersonId letOutBy,
        @Nullable String letOutByName,
        @Nullable Instant leavesAt,
        @Nullable Instant begunAt,
        @Nullable Integer reached,
        Map<String, String> texts) {

    private static final int LONGEST_GIST = 1000;

    public IssueUpdate {
        texts = Map.copyOf(texts);
    }

    public boolean isLetOut() {
        return letOutBy != null;
    }

    /** The language in which somebody who reads {@code wanted} is told. */
    String spoken(@Nullable String wanted) {
        var first = wanted == null ? language : wanted.split("[-_]", 2)[0];
        return texts.containsKey(first) ? first : language;
    }

    String words(String spoken) {
        return Objects.requireNonNull(texts.get(spoken));
    }

    /** The beginning of it in the language of the issue, as the history keeps it. */
    String gist() {
        var words = words(language);
        return words.substring(0, Math.min(words.length(), LONGEST_GIST));
    }
}
