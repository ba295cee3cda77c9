package heed.article;

import heed.access.ChangeLog;
import heed.access.People;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.canned.FactTexts;
import heed.notice.Notices;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps articles. Whoever is in a team begins one for it; its leads, and its owner, change it; its
 * leads publish and withdraw it. Thread-safe.
 */
@Service
@Transactional
public class ArticleKeeping {

    private final Articles articles;
    private final ArticleChanges store;
    private final FactTexts facts;
    private final People people;
    private final Notices notices;
    private final ChangeLog changes;
    private final Clock clock;

    ArticleKeeping(
            Articles articles,
            ArticleChanges store,
            FactTexts facts,
            People people,
            Notices notices,
            ChangeLog changes,
            Clock clock) {
        this.articles = articles;
        this.store = store;
        this.facts = facts;
        this.people = people;
        this.notices = notices;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Begins one, as a draft.
     *
     * @throws Refusal when the viewer may not, or it cannot be understood
     */
    public ArticleId add(ArticleWanted wanted) {
        if (!leads(wanted.team()) && !begins(wanted)) {
            throw notYours();
        }
        requireGood(wanted);
        var now = Instant.now(clock);
        var id = store.add(wanted, reviewOn(wanted, now), writer(), now);
        changes.note("article-begun", title(wanted));
        return id;
    }

    /**
     * Changes its words, or what stands beside them.
     *
     * @param known how often it had been changed when it was read; null for whatever is kept
     * @throws Refusal as above, or when somebody changed it meanwhile
     */
    public void change(ArticleId id, @Nullable Long known, ArticleWanted wanted) {
        var before = changeable(id, known);
        if (!leads(before.team()) && !sameKeepers(before, wanted)) {
            throw notYours();
        }
        if (!java.util.Objects.equals(before.team(), wanted.team()) && !leads(wanted.team())) {
            throw notYours();
        }
        requireGood(wanted);
        var now = Instant.now(clock);
        boolean words =
                !before.texts().equals(wanted.texts())
                        || !before.fallback().equals(wanted.fallback());
        int version = before.version() + (words ? 1 : 0);
        if (words) {
            store.write(id, version, wanted, writer(), now);
        }
        store.keep(id, wanted, reviewOn(wanted, now), version);
        notices.over(ArticleReviews.key(before));
        changes.note("article-changed", title(wanted), described(before), described(wanted));
    }

    /** Publishes it, withdraws it, or takes it back to a draft. For leads. */
    public void move(ArticleId id, @Nullable Long known, Article.State state) {
        var before = changeable(id, known);
        if (!leads(before.team())) {
            throw notYours();
        }
        if (before.state() == state) {
            return;
        }
        store.move(id, state, Instant.now(clock));
        notices.over(ArticleReviews.key(before));
        changes.note(
                "article-" + (state == Article.State.DRAFT ? "taken-back" : state.word()),
                before.title());
    }

    /** Says that it is still true: its owner, or a lead, looked. The next review is later. */
    public void review(ArticleId id) {
        var before = changeable(id, null);
        var now = Instant.now(clock);
        store.reviewed(id, next(now), now);
        notices.over(ArticleReviews.key(before));
        changes.note("article-reviewed", before.title());
    }

    /** Whether the viewer leads the team, or the whole desk where none is named. */
    static boolean leads(@Nullable TeamId team) {
        return switch (ViewerScope.current().orElse(null)) {
            case Viewer.Job job -> true;
            case Viewer.Member member ->
                    member.may(Role.ADMINISTRATOR)
                            || member.may(Role.LEAD)
                                    && (team == null || member.teams().contains(team));
            case null -> false;
        };
    }

    /** Whether the viewer may change its words. */
    static boolean keeps(Article article) {
        return leads(article.team()) || article.owner() != null && article.owner().equals(writer());
    }

    private Article changeable(ArticleId id, @Nullable Long known) {
        articles.find(id);
        boolean held = store.hold(id);
        var now = articles.find(id);
        if (!keeps(now) || !held) {
            throw notYours();
        }
        now.requireChanges(known);
        return now;
    }

    private static boolean begins(ArticleWanted wanted) {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                && wanted.owner().equals(member.person())
                && wanted.team() != null
                && member.teams().contains(wanted.team());
    }

    private static boolean sameKeepers(Article before, ArticleWanted wanted) {
        return wanted.owner().equals(before.owner())
                && wanted.audience() == before.audience()
                && java.util.Objects.equals(wanted.team(), before.team());
    }

    private void requireGood(ArticleWanted wanted) {
        ArticlePolicy.require(wanted, facts);
        if (!people.find(wanted.owner()).worksHere()) {
            throw ArticlePolicy.invalid("owner-left", "Its owner must be somebody who works here.");
        }
    }

    private static LocalDate reviewOn(ArticleWanted wanted, Instant now) {
        return wanted.reviewOn() == null ? next(now) : wanted.reviewOn();
    }

    private static LocalDate next(Instant now) {
        return now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(ArticlePolicy.REVIEWED_AFTER_MONTHS);
    }

    private static String title(ArticleWanted wanted) {
        return wanted.texts().getOrDefault(wanted.fallback(), new ArticleText("", "", "")).title();
    }

    private static Map<String, String> described(Article article) {
        return Map.of(
                "languages", String.join(", ", article.texts().keySet()),
                "text", article.text(null).body());
    }

    private static Map<String, String> described(ArticleWanted wanted) {
        var text = wanted.texts().get(wanted.fallback());
        return Map.of(
                "languages",
                String.join(", ", wanted.texts().keySet()),
                "text",
                text == null ? "" : text.body());
    }

    private static @Nullable PersonId writer() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }

    private static Refusal notYours() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "not-yours-to-keep",
                "Leads of its team keep an article, and its owner keeps its words. You can begin one for your team.");
    }
}
