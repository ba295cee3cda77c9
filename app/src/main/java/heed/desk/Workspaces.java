package heed.desk;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.SavedView;
import heed.conversation.SavedViews;
import heed.conversation.Worklist;
import heed.conversation.Worklists;
import heed.web.Cursor;
import heed.web.Icon;
import heed.web.Listing;
import heed.web.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the frame of the desk together: navigation and list in two statements. Whoever shows
 * something beside the list asks {@link #of} within their transaction and renders {@code
 * desk/workspace.jte} with it. Thread-safe.
 */
@Service
@Transactional
class Workspaces {

    static final int ROWS = 50;

    private final Worklists worklists;
    private final SavedViews views;
    private final Clock clock;

    Workspaces(Worklists worklists, SavedViews views, Clock clock) {
        this.worklists = worklists;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The frame around a conversation.
     *
     * @param in the list that the address remembers; may be nonsense
     * @param current what is open beside the list
     */
    WorkspaceView of(Viewer.Member viewer, @Nullable String in, @Nullable ConversationId current) {
        return of(viewer, Place.of(in), current);
    }

    WorkspaceView of(Viewer.Member viewer, Place place, @Nullable ConversationId current) {
        var kept = views.of(viewer);
        var list = list(viewer, place, null, current, kept);
        return new WorkspaceView(list.title(), viewer.theme(), nav(viewer, place, kept), list);
    }

    /** The list alone, from {@code after} on. */
    ListView list(Viewer.Member viewer, Place place, @Nullable Cursor after) {
        return list(viewer, place, after, null, List.of());
    }

    private ListView list(
            Viewer.Member viewer,
            Place place,
            @Nullable Cursor after,
            @Nullable ConversationId current,
            List<SavedView> kept) {
        return switch (place) {
            case Place.OfList list ->
                    listed(viewer, place, list, ListWords.title(list.list()), after, current);
            case Place.OfView view -> {
                var saved =
                        kept.stream()
                                .filter(one -> one.id().equals(view.id()))
                                .findFirst()
                                .orElseGet(() -> views.find(view.id(), viewer));
                var list = new Place.OfList(saved.list(), saved.filter());
                yield listed(viewer, place, list, saved.name(), after, current);
            }
            case Place.OfSearch search ->
                    new ListView(place, "Search", List.of(), null, "Search is on its way", "");
        };
    }

    private ListView listed(
            Viewer.Member viewer,
            Place place,
            Place.OfList list,
            String title,
            @Nullable Cursor after,
            @Nullable ConversationId current) {
        var rows = worklists.page(list.list(), list.filter(), after, ROWS, viewer);
        boolean byNeed = list.list().isOpen();
        var page =
                Listing.of(
                        rows,
                        ROWS,
                        last ->
                                new Cursor(
                                        byNeed ? last.needAt() : last.updatedAt(),
                                        last.id().value()));
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return new ListView(
                place,
                title,
                sections(page.items(), place, byNeed, words, after, current),
                page.next() == null ? null : more(place, page.next()),
                ListWords.emptyTitle(list),
                ListWords.emptyText(list));
    }

    private static List<SectionView> sections(
            List<Conversation> rows,
            Place place,
            boolean byNeed,
            TimeWords words,
            @Nullable Cursor after,
            @Nullable ConversationId current) {
        var sections = new ArrayList<SectionView>();
        var before = after == null ? null : section(after.at(), byNeed, words);
        for (int from = 0; from < rows.size(); ) {
            var section = section(rows.get(from), byNeed, words);
            int to = from;
            var views = new ArrayList<RowView>();
            while (to < rows.size() && section(rows.get(to), byNeed, words) == section) {
                views.add(RowView.of(rows.get(to++), place, words, current));
            }
            sections.add(
                    new SectionView(
                            section == before ? null : section.heading(), section.note(), views));
            from = to;
        }
        return sections;
    }

    private static Section section(Conversation row, boolean byNeed, TimeWords words) {
        return section(byNeed ? row.needAt() : row.updatedAt(), byNeed, words);
    }

    private static Section section(Instant at, boolean byNeed, TimeWords words) {
        return byNeed ? Section.ofNeed(at, words) : Section.ofChange(at, words);
    }

    private static String more(Place place, String cursor) {
        var address = place.address();
        return address
                + (address.contains("?") ? "&" : "?")
                + "after="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private static NavView nav(Viewer.Member viewer, Place place, List<SavedView> kept) {
        return new NavView(
                entries(place, Worklist.NEEDED, Worklist.MINE),
                entries(
                        place,
                        Worklist.TEAM,
                        Worklist.UNASSIGNED,
                        Worklist.ADRIFT,
                        Worklist.SNOOZED),
                entries(place, Worklist.RESOLVED, Worklist.SPAM, Worklist.ALL),
                kept.stream().map(view -> entry(place, view)).toList(),
                viewer.name(),
                viewer.may(Role.LEAD));
    }

    private static List<NavView.Entry> entries(Place place, Worklist... lists) {
        return Stream.of(lists)
                .map(list ->
                        new NavView.Entry(
                                list.word(),
                                ListWords.title(list),
                                "/lists/" + list.word(),
                                ListWords.icon(list),
                                place instanceof Place.OfList here && here.list() == list))
                .toList();
    }

    private static NavView.Entry entry(Place place, SavedView view) {
        return new NavView.Entry(
                view.id().toString(),
                view.name(),
                "/views/" + view.id(),
                Icon.VIEW,
                place.equals(new Place.OfView(view.id())));
    }
}
