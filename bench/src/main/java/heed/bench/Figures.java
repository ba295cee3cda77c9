package heed.bench;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured on a desk of one size.
 *
 * @param mailsPerSecond acknowledged, or null when mail was not measured
 * @param readAfter from the last acknowledgement until the last of these mails stood in its
 *     conversation
 */
record Figures(
        int size,
        Duration startUp,
        List<Load.Result> loads,
        @Nullable Double mailsPerSecond,
        @Nullable Duration readAfter,
        Processes.Share atRest,
        Processes.Share loaded) {}
