package heed.desk;

import heed.access.People;
import heed.access.Person;
import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Conversations;
import heed.conversation.SavedViews;
import heed.conversation.Worklist;
import heed.customer.Customers;
import heed.message.Search;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what somebody means by a few letters: a place, a person, a conversation. Thread-safe. */
@Service
@Transactional
class Palette {

    private static final int SHORTEST_SEARCH = 3;
    private static final int MOST = 8;

    private final SavedViews views;
    private final Customers customers;
    private final People people;
    private final Conversations conversations;
    private final Search search;
    private final Readings readings;

    Palette(
            SavedViews views,
            Customers customers,
            People people,
            Conversations conversations,
            Search search,
            Readings readings) {
        this.views = views;
        this.customers = customers;
        this.people = people;
        this.conversations = conversations;
        this.search = search;
        this.readings = readings;
    }

    /**
     * @param open the number of the conversation that is open; 0 when none is
     */
    List<PaletteEntry> find(String typed, Place place, long open, Viewer.Member viewer) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        var entries = new ArrayList<PaletteEntry>();
        places(viewer).filter(one -> fits(one, words)).forEach(entries::add);
        if (words.isEmpty()) {
            return entries;
        }
        if (open > 0) {
            entries.addAll(givings(words, place, open));
        }
        entries.addAll(customers(words));
        if (words.length() >= SHORTEST_SEARCH) {
            entries.addAll(conversations(typed.strip(), viewer));
        }
        entries.add(
                PaletteEntry.leadingTo(
                        "/search?q=" + encoded(typed.strip()),
                        "Search for “" + typed.strip() + "”",
                        "everywhere"));
        return entries;
    }

    private Stream<PaletteEntry> places(Viewer.Member viewer) {
        var kept =
                views.of(viewer).stream()
                        .map(view ->
                                PaletteEntry.leadingTo("/views/" + view.id(), view.name(), "view"));
        var lists =
                Stream.of(Worklist.values())
                        .map(list ->
                                PaletteEntry.leadingTo(
                                        "/lists/" + list.word(),
                                        "Go to " + ListWords.title(list),
                                        "list"));
        var themes =
                Stream.of("system", "light", "dark")
                        .map(theme ->
                                PaletteEntry.clicking(
                                        "[data-theme-choice=" + theme + "]",
                                        "Theme: " + theme,
                                        "looks"));
        var pages =
                NavView.OWED.stream()
                        .map(one ->
                                PaletteEntry.leadingTo(one.url(), "Go to " + one.label(), "page"));
        return Stream.of(lists, pages, kept, themes).flatMap(all -> all);
    }

    private List<PaletteEntry> givings(String words, Place place, long open) {
        var conversation = conversations.findByNumber(open);
        return people.members(conversation.team()).stream()
                .filter(Person::worksHere)
                .filter(person ->
                        ("give to " + person.name()).toLowerCase(Locale.ROOT).contains(words))
                .limit(MOST)
                .map(person ->
                        PaletteEntry.posting(
                                place.beside("/conversations/" + conversation.id() + "/ownership")
                                        + "&to=person:"
                                        + person.id(),
                                "Give to " + person.name(),
                                conversation.reference()))
                .toList();
    }

    private List<PaletteEntry> customers(String words) {
        return customers.resembling(words, MOST).stream()
                .map(one ->
                        PaletteEntry.leadingTo(
                                "/lists/all?customer=" + one.id(), one.name(), one.address()))
                .toList();
    }

    private List<PaletteEntry> conversations(String typed, Viewer.Member viewer) {
        readings.note(viewer, null, "search:" + typed, "page");
        var from = new Place.OfSearch(typed);
        return search.find(typed, MOST).stream()
                .map(one ->
                        PaletteEntry.leadingTo(
                                from.conversation(one.number()),
                                one.subject(),
                                one.reference() + " · " + one.customerName()))
                .toList();
    }

    private static boolean fits(PaletteEntry entry, String words) {
        return entry.label().toLowerCase(Locale.ROOT).contains(words);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
