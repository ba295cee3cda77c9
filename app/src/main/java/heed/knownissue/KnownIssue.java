package heed.knownissue;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something broken that we know of, or work that is planned. A snapshot: it does not change.
 *
 * @param team whose it is; null for the whole desk
 * @param language the main one: in it there is a text for certain
 * @param shown whether everybody may read it
 * @param since when it began, or when it was planned
 * @param startsAt of planned work only, as {@code endsAt}
 * @param nextUpdateAt when customers hear next; null once it is fixed
 * @param version grows with every change
 */
public record KnownIssue(
        KnownIssueId id,
        Kind kind,
        State state,
        @Nullable TeamId team,
        @Nullable String teamName,
        PersonId owner,
        @Nullable String ownerName,
        String language,
        boolean shown,
        Instant since,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant closedAt,
        int version,
        List<IssueText> texts) {

    /** What it is. */
    public enum Kind {
        PROBLEM,
        PLANNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return named(values(), word, "kind", "problem or planned");
        }
    }

    /** How far it is. */
    public enum State {
        INVESTIGATING,
        IDENTIFIED,
        FIXED,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return named(values(), word, "state", "investigating, identified or fixed");
        }
    }

    /** Whether customers can still be affected, and hear of it. */
    public boolean isOpen() {
        return state == State.INVESTIGATING || state == State.IDENTIFIED;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && nextUpdateAt != null && nextUpdateAt.isBefore(now);
    }

    /** What it is in a language; in the main one where nobody wrote it in that. */
    public IssueText text(@Nullable String wanted) {
        return texts.stream()
                .filter(text -> text.language().equals(wanted))
                .findFirst()
                .orElseGet(this::main);
    }

    private IssueText main() {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    String title() {
        return main().title();
    }

    KnownIssue with(List<IssueText> written) {
        return new KnownIssue(
                id,
                kind,
                state,
                team,
                teamName,
                owner,
                ownerName,
                language,
                shown,
                since,
                startsAt,
                endsAt,
                nextUpdateAt,
                closedAt,
                version,
                written);
    }

    private static <E extends Enum<E>> E named(E[] all, String word, String what, String wanted) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "not-a-" + what,
                                "Its " + what + " is " + wanted + "."));
    }
}
