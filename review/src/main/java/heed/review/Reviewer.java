package heed.review;

import heed.review.check.CheckPage;
import heed.review.check.Checks;
import heed.review.check.Draft;
import heed.review.due.Viewpoint;
import heed.review.meaning.Meanings;
import heed.review.mood.MoodReader;
import heed.review.promise.Promises;
import heed.review.text.Languages;
import heed.review.text.Text;
import heed.review.text.TextReader;
import heed.review.thread.Asks;
import heed.review.thread.Conversation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reviews drafts. Made once, for it reads the words of all checks; safe for use by many threads.
 * Keeps nothing of what it reads but, in memory, what the latest sentences mean.
 */
public final class Reviewer {

    /** Nobody mends more of one kind than this before looking again. */
    private static final int MOST_FINDINGS = 40;

    private static final Unchecked BY_WORDS_ALONE =
            new Unchecked("mood", "by words alone: the language model cannot run here");

    private final TextReader texts = new TextReader();
    private final Asks asks = new Asks();
    private final List<Checks.Entry> checks;
    private final MoodReader mood = new MoodReader();
    private final Arbiter arbiter;
    private final Clock clock;

    /** A reviewer that takes cases without a time to be of this moment. */
    public Reviewer() {
        this(Clock.systemUTC());
    }

    /** A reviewer that takes cases without a time to be of the clock's. */
    public Reviewer(Clock clock) {
        this(clock, false);
    }

    private Reviewer(Clock clock, boolean previews) {
        this.clock = clock;
        checks =
                Checks.all().entries().stream()
                        .filter(entry -> previews || !entry.page().isPreview())
                        .toList();
        Map<String, CheckPage> pages = new HashMap<>();
        for (var entry : checks) pages.put(entry.page().id(), entry.page());
        arbiter = new Arbiter(pages);
    }

    /**
     * A reviewer whose reviews hold what the checks in preview see, too, besides what they would
     * hold without: for looking back, never for a writer.
     */
    public static Reviewer withPreviews() {
        return new Reviewer(Clock.systemUTC(), true);
    }

    /** What people are told of the checks that look, in the order of their ids. */
    public List<CheckPage> pages() {
        return checks.stream().map(Checks.Entry::page).toList();
    }

    /** Begins to load in the background what the first review would have to wait for. */
    public static void prepare() {
        Meanings.prepare();
    }

    /**
     * Waits until all is loaded and reviews a case of its own, so that the first real one is quick.
     */
    public void warmUp() {
        String asked = "My parcel 4711 did not come on Monday. Where is it? Can you call me?";
        String draft = "Dear Mia,\n\nsorry, it left today and arrives on Friday.\n\nAda";
        review(
                new ReviewCase(
                        "",
                        null,
                        "en",
                        ReviewCase.Customer.UNKNOWN,
                        new ReviewCase.Agent(null),
                        ReviewCase.Team.UNKNOWN,
                        List.of(
                                new ReviewCase.Message(
                                        ReviewCase.From.CUSTOMER, null, null, asked)),
                        draft,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /**
     * Reads ahead what a review needs of what the customer wrote, whatever the draft says. Whoever
     * has the messages before the rest of a case, and another thread to call this, waits less for
     * the review.
     *
     * @param unanswered what the customer wrote since our last reply, oldest first
     * @param language as {@link ReviewCase#language()}
     */
    public void anticipate(List<ReviewCase.Message> unanswered, @Nullable String language) {
        mood.read(Conversation.of(unanswered, language, texts));
    }

    /** Reviews one draft. */
    public Review review(ReviewCase reviewCase) {
        long start = System.nanoTime();
        Draft draft = read(reviewCase);
        return review(draft, mood.read(draft.conversation()), start);
    }

    /**
     * Reviews one draft and does not say how the customer feels, which takes as long as all the
     * rest: for those who ask only what is wrong with it.
     */
    public Review reviewWithoutMood(ReviewCase reviewCase) {
        long start = System.nanoTime();
        return review(read(reviewCase), null, start);
    }

    private Review review(Draft draft, @Nullable Mood feelings, long start) {
        var findings = new ArrayList<Finding>();
        var previews = new ArrayList<Finding>();
        var unchecked = new ArrayList<Unchecked>();
        for (var entry : checks)
            look(entry, draft, entry.page().isPreview() ? previews : findings, unchecked);
        if (!Meanings.areKnown()) unchecked.add(BY_WORDS_ALONE);
        ReviewCase reviewCase = draft.reviewCase();
        return new Review(
                reviewCase.id(),
                draft.language(),
                (System.nanoTime() - start) / 1_000_000,
                decided(findings, previews),
                draft.asks(),
                Promises.in(draft.reply(), Viewpoint.of(reviewCase, clock.instant())),
                feelings,
                List.copyOf(unchecked));
    }

    /** Apart, so that no preview takes the place of a check that counts. */
    private List<Finding> decided(List<Finding> findings, List<Finding> previews) {
        var decided = new ArrayList<>(arbiter.decide(findings));
        decided.addAll(arbiter.decide(previews));
        return List.copyOf(decided);
    }

    /** Reads a draft and its conversation, as the checks see them. */
    public Draft read(ReviewCase reviewCase) {
        Conversation conversation = Conversation.of(reviewCase, texts);
        Text reply = texts.read(reviewCase.draft(), likelyLanguages(reviewCase, conversation));
        return new Draft(reviewCase, conversation, reply, asks.in(conversation, reply));
    }

    private static List<String> likelyLanguages(ReviewCase reviewCase, Conversation conversation) {
        var likely = new ArrayList<String>();
        if (reviewCase.language() != null) likely.add(reviewCase.language());
        for (var turn : conversation.turns().reversed()) likely.add(turn.text().language());
        likely.removeIf(Languages.UNKNOWN::equals);
        return likely;
    }

    private static void look(
            Checks.Entry entry, Draft draft, List<Finding> findings, List<Unchecked> unchecked) {
        CheckPage page = entry.page();
        if (!page.knows(draft.language())) {
            unchecked.add(new Unchecked(page.id(), "language " + draft.language()));
            return;
        }
        entry.check().check(draft).stream()
                .limit(MOST_FINDINGS)
                .map(sighting -> page.finding(sighting, draft.reply().raw()))
                .forEach(findings::add);
    }
}
