package heed.mailaudit.page;

import heed.mailaudit.count.Example;
import heed.mailaudit.count.Excerpt;
import heed.mailaudit.count.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An example as the page shows it.
 *
 * @param writer who of us wrote it, null when that is not to be told
 * @param ours whether it quotes a message of ours rather than a customer's
 */
record ExampleView(
        String when,
        String exactly,
        String subject,
        @Nullable String writer,
        boolean ours,
        Excerpt words,
        String says,
        List<Excerpt> evidence,
        @Nullable String suggestion) {

    /**
     * @param check which found it; empty if none did
     */
    static ExampleView of(Example example, Setting setting, String check) {
        Example shown = new Masking(setting.masked()).shown(example, check);
        boolean ours = !shown.writer().isEmpty();
        return new ExampleView(
                Figures.time(shown.at(), setting.zone()),
                shown.at().toString(),
                shown.subject().isBlank() ? "(no subject)" : shown.subject(),
                setting.byAgent() && ours ? shown.writer() : null,
                ours,
                shown.words(),
                shown.says(),
                shown.evidence(),
                shown.suggestion());
    }

    /** Whether something is missing at the marked place rather than wrong. */
    boolean isGap() {
        return words.marked().isEmpty();
    }
}
