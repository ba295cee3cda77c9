package heed.article;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.web.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer written once, as one of its versions says it.
 *
 * @param team whose it is, and whose facts it states; null for the whole desk
 * @param owner who sees to it that it stays true; null when they left and nobody took it over
 * @param ownedBy who owned it until they left
 * @param reviewOn the day on which its owner looks whether it is still true
 * @param reviewedAt when somebody last did
 * @param changes counts all that was changed about it
 * @param fallback the language that is taken when the reader's own is not among the texts
 * @param texts by language (two or three letters)
 * @param writtenBy who wrote this version; null when Heed did
 */
public record Article(
        ArticleId id,
        @Nullable TeamId team,
        @Nullable String teamName,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        @Nullable String ownedBy,
        State state,
        Audience audience,
        LocalDate reviewOn,
        Instant reviewedAt,
        int version,
        long changes,
        String fallback,
        Map<String, ArticleText> texts,
        @Nullable String writtenBy,
        Instant writtenAt) {

    /** How far it is. */
    public enum State {
        /** Nobody but those who work here has seen it. */
        DRAFT,
        /** It is read and found. */
        PUBLISHED,
        /** It is read no more; it can be published again. */
        WITHDRAWN;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            for (var state : values()) {
                if (state.word().equals(word)) {
                    return state;
                }
            }
            throw ArticlePolicy.invalid(
                    "not-a-state", "An article is draft, published or withdrawn.");
        }
    }

    /** Who reads it. */
    public enum Audience {
        CUSTOMERS,
        US;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Audience of(String word) {
            for (var audience : values()) {
                if (audience.word().equals(word)) {
                    return audience;
                }
            }
            throw ArticlePolicy.invalid(
                    "not-an-audience", "An article is for customers or for us.");
        }
    }

    /** The language of the text for somebody who reads {@code wanted}. */
    public String languageFor(@Nullable String wanted) {
        return wanted != null && texts.containsKey(wanted) ? wanted : fallback;
    }

    /** What it says to somebody who reads {@code wanted}. */
    public ArticleText text(@Nullable String wanted) {
        var text = texts.get(languageFor(wanted));
        if (text == null) {
            throw new IllegalStateException("An article has a text in its fallback: " + id);
        }
        return text;
    }

    public String title() {
        return text(fallback).title();
    }

    /** Whether customers read it. */
    public boolean isPublic() {
        return state == State.PUBLISHED && audience == Audience.CUSTOMERS;
    }

    /** Whether its review is overdue: it comes after others then, and says so. */
    public boolean isOverdue(LocalDate today) {
        return state == State.PUBLISHED && reviewOn.isBefore(today);
    }

    /** Where customers read it, below the address of the desk. */
    public String path() {
        return "/help/" + id;
    }

    void requireChanges(@Nullable Long known) {
        if (known != null && known != changes) {
            throw new Refusal(
                    Refusal.Kind.STALE,
                    "article-changed",
                    "Somebody changed this article since you read it. Read it again: what they wrote is in its"
                            + " history.");
        }
    }
}
