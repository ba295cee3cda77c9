package heed.knownissue;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * News of a known issue, before they are let out and afterwards.
 *
 * @param missing how many read them in another language than their own; null when none
 * @param mayLetOut whether the viewer may
 * @param alone why the viewer cannot; null when they can
 * @param leaving whether all of it can be taken back
 */
record IssueUpdateView(
        WorkFrame frame,
        String url,
        String issue,
        String title,
        String by,
        String says,
        List<Text> texts,
        String affected,
        @Nullable String missing,
        boolean out,
        boolean leaving,
        boolean going,
        boolean works,
        boolean mayLetOut,
        @Nullable String alone,
        String progress,
        List<PutAsideStore.Aside> aside,
        List<PutAsideStore.Aside> stopped,
        IssueUpdateSheets.@Nullable Preview preview,
        @Nullable String problem) {

    /** What it says in a language. */
    record Text(String language, String name, String words) {}

    /** What the page knows. */
    record Known(
            KnownIssue issue,
            IssueUpdate news,
            boolean works,
            List<IssueDeliveryStore.Readers> readers,
            Map<String, Integer> counts,
            List<PutAsideStore.Aside> aside,
            List<PutAsideStore.Aside> stopped,
            IssueUpdateSheets.@Nullable Preview preview) {}

    static IssueUpdateView of(
            WorkFrame frame,
            Known known,
            @Nullable String problem,
            Viewer.Member viewer,
            TimeWords words) {
        var news = known.news();
        var issue = known.issue();
        int all =
                news.reached() != null
                        ? news.reached()
                        : known.readers().stream()
                                .mapToInt(IssueDeliveryStore.Readers::times)
                                .sum();
        boolean own = news.person().equals(viewer.person()) && all >= IssueUpdates.ALONE;
        boolean leads = known.works() && viewer.may(Role.LEAD);
        boolean going = news.isLetOut() && known.counts().getOrDefault("waiting", 0) > 0;
        return new IssueUpdateView(
                frame,
                KnownIssuesPage.HERE + "/updates/" + news.id(),
                KnownIssuesPage.HERE + "/" + issue.id(),
                issue.title(),
                by(news, words),
                says(news, words),
                texts(news),
                IssueUpdateFormView.customers(all),
                news.isLetOut() ? null : missing(news, known.readers()),
                news.isLetOut(),
                news.isLetOut() && news.begunAt() == null,
                going,
                known.works(),
                leads && !own,
                own
                        ? "You wrote it, and it reaches many: another lead has to let it out."
                        : leads ? null : "A lead lets it out.",
                progress(known.counts()),
                known.aside(),
                known.stopped(),
                known.preview(),
                problem);
    }

    private static String by(IssueUpdate news, TimeWords words) {
        var who = Objects.requireNonNullElse(news.personName(), "Somebody");
        return who
                + ", "
                + words.dayAndTime(news.writtenAt())
                + (news.letOutByName() == null ? "" : ", let out by " + news.letOutByName());
    }

    private static String says(IssueUpdate news, TimeWords words) {
        var next = news.nextUpdateAt();
        return next == null
                ? "It is fixed, or done."
                : (news.after() == KnownIssue.State.IDENTIFIED
                                ? "The cause is found, or it is under way."
                                : "We look for the cause, or plan it.")
                        + " Customers hear next by "
                        + words.dayAndTime(next)
                        + ".";
    }

    private static List<Text> texts(IssueUpdate news) {
        return news.texts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one ->
                        new Text(
                                one.getKey(),
                                Locale.of(one.getKey()).getDisplayLanguage(Locale.ENGLISH),
                                one.getValue()))
                .toList();
    }

    private static @Nullable String missing(
            IssueUpdate news, List<IssueDeliveryStore.Readers> readers) {
        var told = new ArrayList<String>();
        readers.stream()
                .filter(one -> one.language() != null)
                .filter(one -> !news.spoken(one.language()).equals(first(one.language())))
                .forEach(one ->
                        told.add(
                                IssueUpdateFormView.customers(one.times())
                                        + " who read "
                                        + Locale.forLanguageTag(
                                                        Objects.requireNonNull(one.language()))
                                                .getDisplayLanguage(Locale.ENGLISH)));
        return told.isEmpty()
                ? null
                : String.join(", ", told)
                        + ": told in "
                        + Locale.of(news.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String first(@Nullable String language) {
        return language == null ? "" : language.split("[-_]", 2)[0];
    }

    private static String progress(Map<String, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int aside = counts.getOrDefault("held", 0) + counts.getOrDefault("refused", 0);
        int stopped = counts.getOrDefault("stopped", 0);
        return counts.getOrDefault("sent", 0)
                + " of "
                + all
                + " told"
                + (aside == 0 ? "" : ", " + aside + " put aside")
                + (stopped == 0 ? "" : ", " + stopped + " not told");
    }
}
