package heed.knownissue;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known issue as somebody wants it kept.
 *
 * @param since null for now
 * @param texts one in each language, among them the main one
 */
public record KnownIssueWanted(
        KnownIssue.Kind kind,
        KnownIssue.State state,
        @Nullable TeamId team,
        PersonId owner,
        String language,
        boolean shown,
        @Nullable Instant since,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant nextUpdateAt,
        List<IssueText> texts) {

    private static final int MOST_LANGUAGES = 30;

    static KnownIssueWanted of(KnownIssue kept) {
        return new KnownIssueWanted(
                kept.kind(),
                kept.state(),
                kept.team(),
                kept.owner(),
                kept.language(),
                kept.shown(),
                kept.since(),
                kept.startsAt(),
                kept.endsAt(),
                kept.nextUpdateAt(),
                kept.texts());
    }

    /** The same, open again. */
    KnownIssueWanted investigating(@Nullable Instant next) {
        return new KnownIssueWanted(
                kind,
                KnownIssue.State.INVESTIGATING,
                team,
                owner,
                language,
                shown,
                since,
                startsAt,
                endsAt,
                next,
                texts);
    }

    /**
     * The same, put right.
     *
     * @throws Refusal when something is missing
     */
    KnownIssueWanted accepted(Instant now) {
        var main = IssueText.language(language);
        var written = texts.stream().map(IssueText::accepted).toList();
        requireTexts(main, written);
        boolean planned = kind == KnownIssue.Kind.PLANNED;
        if (planned && (startsAt == null || endsAt == null || !startsAt.isBefore(endsAt))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "time-missing",
                    "Say from when until when the work is planned.");
        }
        boolean fixed = state == KnownIssue.State.FIXED;
        if (!fixed && nextUpdateAt == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "next-update-missing",
                    "Say by when customers hear from us next.");
        }
        return new KnownIssueWanted(
                kind,
                state,
                team,
                owner,
                main,
                shown,
                since == null ? now : since,
                planned ? startsAt : null,
                planned ? endsAt : null,
                fixed ? null : nextUpdateAt,
                written);
    }

    private static void requireTexts(String main, List<IssueText> written) {
        long languages = written.stream().map(IssueText::language).distinct().count();
        if (languages < written.size() || languages > MOST_LANGUAGES) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "language-twice", "Write it once in each language.");
        }
        if (written.stream().noneMatch(text -> text.language().equals(main))) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "title-missing",
                    "Give it a title and a description in its main language.");
        }
    }
}
