package heed.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list pane.
 *
 * @param conditions what narrows it
 * @param more where the list goes on; null at its end
 * @param bulk what can be done with many of its rows
 * @param empty what stands there when there is no row
 * @param seek the search that it answers; null for a list that is no search
 * @param deferred whether the rows are yet to be fetched
 */
record ListView(
        Place place,
        String title,
        List<Condition> conditions,
        List<SectionView> sections,
        @Nullable String more,
        List<BulkDeed> bulk,
        Empty empty,
        @Nullable SeekView seek,
        boolean deferred) {

    /** What narrows a list, and the address of the list without it. */
    record Condition(String words, String without) {}

    record Empty(String title, String text) {}

    /** A list whose rows the page fetches once it stands. */
    static ListView deferred(Place place, String title) {
        return new ListView(
                place, title, List.of(), List.of(), null, List.of(), new Empty("", ""), null, true);
    }

    boolean isEmpty() {
        return sections.isEmpty() && !deferred;
    }

    String address() {
        return place.address();
    }

    String in() {
        return place.in();
    }

    boolean isView() {
        return place instanceof Place.OfView;
    }

    /** Where what narrows the list is changed; null when nothing can. */
    @Nullable String narrowing() {
        return place instanceof Place.OfSearch ? null : place.beside("/narrowing");
    }

    String narrowWord() {
        return conditions.isEmpty() ? "Narrow" : "Change";
    }
}
