package heed.desk;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.SavedViews;
import heed.conversation.Worklists;
import heed.web.Cursor;
import heed.web.Listing;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes list panes, each in one statement, or two for a view or a search. Thread-safe. */
@Service
@Transactional
class ListViews {

    private final Worklists worklists;
    private final SavedViews views;
    private final Seeking seeking;
    private final ListReadings readings;
    private final Clock clock;

    ListViews(
            Worklists worklists,
            SavedViews views,
            Seeking seeking,
            ListReadings readings,
            Clock clock) {
        this.worklists = worklists;
        this.views = views;
        this.seeking = seeking;
        this.readings = readings;
        this.clock = clock;
    }

    ListView of(Viewer.Member viewer, Place place, Stretch stretch) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return switch (place) {
            case Place.OfList list ->
                    listed(viewer, list, list, ListWords.title(list.list()), stretch, words);
            case Place.OfView view -> {
                var saved = views.find(view.id(), viewer);
                var list = new Place.OfList(saved.list(), saved.filter());
                yield listed(viewer, view, list, saved.name(), stretch, words);
            }
            case Place.OfSearch search -> seeking.of(viewer, search, stretch, words);
        };
    }

    /** The list that a place shows, for who wants to change what narrows it. */
    Place.OfList list(Viewer.Member viewer, Place place) {
        return switch (place) {
            case Place.OfList list -> list;
            case Place.OfView view -> {
                var saved = views.find(view.id(), viewer);
                yield new Place.OfList(saved.list(), saved.filter());
            }
            case Place.OfSearch search -> (Place.OfList) Place.START;
        };
    }

    private ListView listed(
            Viewer.Member viewer,
            Place place,
            Place.OfList list,
            String title,
            Stretch stretch,
            TimeWords words) {
        boolean byNeed = list.list().isOpen();
        var rows =
                worklists.page(
                        list.list(), list.filter(), stretch.after(), stretch.limit(), viewer);
        readings.note(viewer, place);
        var page =
                Listing.of(
                        rows,
                        stretch.limit(),
                        last ->
                                new Cursor(
                                        byNeed ? last.needAt() : last.updatedAt(),
                                        last.id().value()));
        return new ListView(
                place,
                title,
                Conditions.of(list, rows),
                sections(page.items(), place, byNeed, stretch, words),
                page.next() == null ? null : place.after(page.next()),
                BulkDeed.in(list.list()),
                ListWords.empty(list),
                null,
                false);
    }

    private static List<SectionView> sections(
            List<Conversation> rows,
            Place place,
            boolean byNeed,
            Stretch stretch,
            TimeWords words) {
        var sections = new ArrayList<SectionView>();
        var after = stretch.after();
        @Nullable Section before = after == null ? null : section(after.at(), byNeed, words);
        for (int from = 0; from < rows.size(); ) {
            var section = section(rows.get(from), byNeed, words);
            var views = new ArrayList<RowView>();
            for (;
                    from < rows.size() && section(rows.get(from), byNeed, words) == section;
                    from++) {
                views.add(RowView.of(rows.get(from), place, words, stretch.current()));
            }
            var heading = section == before ? null : section.heading();
            sections.add(new SectionView(heading, section.note(), views));
        }
        return sections;
    }

    private static Section section(Conversation row, boolean byNeed, TimeWords words) {
        return section(byNeed ? row.needAt() : row.updatedAt(), byNeed, words);
    }

    private static Section section(Instant at, boolean byNeed, TimeWords words) {
        return byNeed ? Section.ofNeed(at, words) : Section.ofChange(at, words);
    }
}
