package heed.knownissue;

import heed.web.Refusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * News as somebody wants them told.
 *
 * @param texts by language; the greeting is put above them, by each customer's card
 */
public record IssueUpdateWanted(
        KnownIssue.State after, @Nullable Instant nextUpdateAt, Map<String, String> texts) {

    private static final int LONGEST = 10_000;

    /**
     * The same, put right.
     *
     * @param main the language in which there has to be a text
     * @throws Refusal when something is missing
     */
    IssueUpdateWanted accepted(String main) {
        boolean fixed = after == KnownIssue.State.FIXED;
        if (after == KnownIssue.State.CLOSED) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-state",
                    "Its state is investigating, identified or fixed.");
        }
        if (!fixed && nextUpdateAt == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "next-update-missing",
                    "Say by when customers hear from us next.");
        }
        var written = new LinkedHashMap<String, String>();
        texts.forEach((language, words) -> {
            var said = words.replace("\r\n", "\n").replace("\u0000", "").strip();
            if (!said.isEmpty()) {
                written.put(IssueText.language(language), said);
            }
        });
        if (!written.containsKey(main)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "words-missing",
                    "Say what is new, in the main language of the known issue (" + main + ").");
        }
        if (written.values().stream().anyMatch(words -> words.length() > LONGEST)) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "words-too-long", "News have 10,000 characters.");
        }
        return new IssueUpdateWanted(after, fixed ? null : nextUpdateAt, written);
    }
}
