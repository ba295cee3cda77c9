package heed.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a page that has the whole room beside the desk's navigation. {@code web/work.jte}
 * draws it.
 *
 * @param theme that the person chose
 * @param nav the navigation, drawn
 * @param told what was just done, in a sentence; null when nothing was
 */
public record WorkFrame(String title, String theme, Content nav, @Nullable String told) {

    /** The same page, saying what was just done. */
    public WorkFrame telling(@Nullable String told) {
        return new WorkFrame(title, theme, nav, told);
    }
}
