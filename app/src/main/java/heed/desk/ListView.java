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

    boolean isEmpty() {
        return sections.isEmpty();
    }
}
