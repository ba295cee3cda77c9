package heed.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list under a heading.
 *
 * @param heading null when the part goes on from the stretch before
 */
record SectionView(@Nullable String heading, String note, List<RowView> rows) {}
