package heed.desk;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.conversation.Worklist;
import heed.message.Search;
import heed.web.TimeWords;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a search found, with the words where they were found, and notes it. Thread-safe. */
@Service
@Transactional
class Seeking {

    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private final Search search;
    private final Readings readings;

    Seeking(Search search, Readings readings) {
        this.search = search;
        this.readings = readings;
    }

    ListView of(Viewer.Member viewer, Place.OfSearch place, Stretch stretch, TimeWords words) {
        var typed = place.words().strip();
        if (typed.isEmpty()) {
            return view(place, List.of(), "");
        }
        readings.note(viewer, null, "search:" + typed, "page");
        var wanted = Search.words(typed);
        var hits =
                search.hits(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, MOST);
        var rows =
                hits.stream()
                        .map(hit ->
                                RowView.of(hit.conversation(), place, words, stretch.current())
                                        .found(Marking.of(hit.text(), wanted), hit.byCustomer()))
                        .toList();
        return view(place, rows, told(rows.size()));
    }

    private static ListView view(Place.OfSearch place, List<RowView> rows, String told) {
        return new ListView(
                place,
                "Search",
                List.of(),
                rows.isEmpty() ? List.of() : List.of(new SectionView("Found", told, rows)),
                null,
                BulkDeed.in(Worklist.ALL),
                new ListView.Empty(
                        "Nothing found",
                        "Fewer words find more, and the last one may be cut short."),
                new SeekView(place.words(), told),
                false);
    }

    private static String told(int found) {
        return found == MOST ? "the latest 50; one more word finds older ones" : "the latest first";
    }
}
