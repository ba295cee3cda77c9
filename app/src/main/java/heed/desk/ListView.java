package heed.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list pane.
 *
 * @param more where the list goes on; null at its end
 * @param emptyTitle what stands there when there is no row, with {@code emptyText} below
 */
record ListView(
        Place place,
        String title,
        List<SectionView> sections,
        @Nullable String more,
        String emptyTitle,
        String emptyText) {

    /** The same list with {@code number} marked as what is open beside it. */
    ListView beside(@Nullable Long number) {
        var marked =
                sections.stream()
                        .map(section ->
                                new SectionView(
                                        section.heading(),
                                        section.note(),
                                        section.rows().stream()
                                                .map(row -> row.beside(number))
                                                .toList()))
                        .toList();
        return new ListView(place, title, marked, more, emptyTitle, emptyText);
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }
}
