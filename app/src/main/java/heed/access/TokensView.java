package heed.access;

import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own tokens.
 *
 * @param made the one that was made just now; null when none was
 * @param looksOnly whether the one to be made shall read and no more
 */
record TokensView(
        SettingsFrame frame,
        List<Line> tokens,
        @Nullable Made made,
        Field name,
        boolean looksOnly) {

    /** A token as it is shown once. */
    record Made(String name, String token) {}

    /**
     * A token that is in use.
     *
     * @param may what a program with it may do, in words
     */
    record Line(String url, String name, String may, String used, String made, String exactly) {}

    static TokensView of(
            SettingsFrame frame,
            List<ApiToken> tokens,
            TokensPage.Asked asked,
            Problems problems,
            @Nullable Made made,
            TimeWords words) {
        return new TokensView(
                frame,
                tokens.stream().map(one -> line(one, words)).toList(),
                made,
                Field.of("name", "What it is for", asked.name(), problems)
                        .help("Such as “Web shop, order status”: by it you will know what to end."),
                "read".equals(asked.scope()));
    }

    private static Line line(ApiToken one, TimeWords words) {
        var used = one.usedAt();
        return new Line(
                TokensPage.HERE + "/" + one.id(),
                one.name(),
                one.scopes().contains("*") ? "does what you may" : "only reads",
                used == null ? "never used" : "last used " + words.until(used),
                "made " + words.day(one.createdAt()),
                words.exactly(one.createdAt()));
    }
}
