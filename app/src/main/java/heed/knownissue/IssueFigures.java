package heed.knownissue;

import heed.web.TimeWords;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How early customers heard of what is known, over the issues that were opened in the last 90 days.
 *
 * @param conversations about all of them
 * @param reached how many customers were told something, once for each issue
 * @param before how many of them had not written about it again by then
 * @param toFirst the median from opening to the first news; null when there were none
 */
record IssueFigures(
        int issues, int conversations, int reached, int before, @Nullable Duration toFirst) {

    /** In a sentence or three. */
    String told() {
        var each = String.format(Locale.ENGLISH, "%.1f", (double) conversations / issues);
        var told =
                reached == 0
                        ? ""
                        : " Told before they asked again: "
                                + before
                                + " of "
                                + reached
                                + " customers ("
                                + Math.round(100.0 * before / reached)
                                + " %).";
        var first =
                toFirst == null
                        ? ""
                        : " Median to the first news: " + TimeWords.span(toFirst) + ".";
        return "In the last 90 days: "
                + issues
                + (issues == 1 ? " issue, " : " issues, ")
                + each
                + " conversations each."
                + told
                + first;
    }
}
