package heed.desk;

import heed.access.Initials;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.SavedView;
import heed.conversation.SavedViews;
import heed.conversation.Tallies;
import heed.conversation.Tally;
import heed.conversation.Worklist;
import heed.gate.FallenChecks;
import heed.notice.Notices;
import heed.reply.Outbox;
import heed.web.Icon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one can go, and how much waits there. Thread-safe. */
@Service
@Transactional(readOnly = true)
class Navigation {

    private final SavedViews views;
    private final Tallies tallies;
    private final Outbox outbox;
    private final FallenChecks fallen;
    private final Notices notices;

    Navigation(
            SavedViews views,
            Tallies tallies,
            Outbox outbox,
            FallenChecks fallen,
            Notices notices) {
        this.views = views;
        this.tallies = tallies;
        this.outbox = outbox;
        this.fallen = fallen;
        this.notices = notices;
    }

    /** The counts, with the views: four statements, five for who leads. */
    NavCountsView counts(Viewer.Member viewer, @Nullable Place place) {
        var tally = tallies.of(viewer);
        return new NavCountsView(
                Stream.of(
                                count(Worklist.NEEDED, tally.needed(), false),
                                count(Worklist.MINE, tally.mine(), false),
                                count(Worklist.TEAM, tally.team(), false),
                                count(Worklist.UNASSIGNED, tally.unassigned(), false),
                                count(Worklist.ADRIFT, tally.adrift(), tally.adrift() > 0),
                                count(Worklist.SNOOZED, tally.snoozed(), false))
                        .toList(),
                entries(place, views.of(viewer)),
                outbox.troubled(),
                fallen.of(viewer),
                notices.newOf(viewer),
                place != null);
    }

    private static NavCountsView.Count count(Worklist list, long number, boolean hot) {
        boolean counted =
                list != Worklist.MINE && list != Worklist.TEAM && list != Worklist.UNASSIGNED;
        var words =
                counted && number > Tally.MOST
                        ? Tally.MOST + "+"
                        : String.format(Locale.ENGLISH, "%,d", number);
        return new NavCountsView.Count(list.word(), words, hot);
    }

    /**
     * Beside a page that shows no list.
     *
     * @param address how it begins
     */
    static NavView beside(String address, Viewer.Member viewer) {
        return of(viewer, null, null, address);
    }

    /**
     * @param kept the views; null when they come with the counts
     */
    static NavView of(Viewer.Member viewer, Place place, @Nullable List<SavedView> kept) {
        return of(viewer, place, kept, null);
    }

    private static NavView of(
            Viewer.Member viewer,
            @Nullable Place place,
            @Nullable List<SavedView> kept,
            @Nullable String wide) {
        return new NavView(
                place instanceof Place.OfSearch,
                wide,
                entries(place, Worklist.NEEDED, Worklist.MINE),
                entries(
                        place,
                        Worklist.TEAM,
                        Worklist.UNASSIGNED,
                        Worklist.ADRIFT,
                        Worklist.SNOOZED),
                entries(place, Worklist.RESOLVED, Worklist.SPAM, Worklist.ALL),
                kept == null ? null : entries(place, kept),
                viewer.name(),
                Initials.of(viewer.name()),
                viewer.may(Role.LEAD));
    }

    private static List<NavView.Entry> entries(@Nullable Place place, Worklist... lists) {
        return Stream.of(lists)
                .map(list ->
                        new NavView.Entry(
                                list.word(),
                                ListWords.title(list),
                                "/lists/" + list.word(),
                                ListWords.icon(list),
                                place instanceof Place.OfList here && here.list() == list,
                                "g " + ListWords.key(list)))
                .toList();
    }

    private static List<NavView.Entry> entries(@Nullable Place place, List<SavedView> kept) {
        return kept.stream()
                .map(view ->
                        new NavView.Entry(
                                view.id().toString(),
                                view.name(),
                                "/views/" + view.id(),
                                Icon.VIEW,
                                new Place.OfView(view.id()).equals(place),
                                null))
                .toList();
    }
}
