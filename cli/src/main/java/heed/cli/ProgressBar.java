package heed.cli;

import heed.mailaudit.Progress;
import java.io.PrintStream;

/** A bar on the terminal; where nobody looks, on a pipe or in a file, nothing. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 32;
    private static final long NANOS_BETWEEN = 100_000_000;

    private final PrintStream out;
    private final boolean seen;
    private long lastDrawn;
    private boolean drawn;

    private ProgressBar(PrintStream out, boolean seen) {
        this.out = out;
        this.seen = seen;
    }

    static ProgressBar on(PrintStream out) {
        var console = System.console();
        return new ProgressBar(out, console != null && console.isTerminal());
    }

    @Override
    public void at(Step step, long done, long whole) {
        long now = System.nanoTime();
        if (!seen || now - lastDrawn < NANOS_BETWEEN && done < whole) return;
        lastDrawn = now;
        drawn = true;
        out.print('\r' + line(step, done, whole));
        out.flush();
    }

    static String line(Progress.Step step, long done, long whole) {
        int share = whole <= 0 ? 100 : (int) Math.clamp(100 * done / whole, 0, 100);
        int filled = WIDTH * share / 100;
        String what = step == Step.READING ? "Reading  " : "Reviewing";
        return what
                + " ["
                + "#".repeat(filled)
                + " ".repeat(WIDTH - filled)
                + "] "
                + share
                + " %  ";
    }

    /** Leaves the line empty. */
    @Override
    public void close() {
        if (!drawn) return;
        out.print('\r' + " ".repeat(WIDTH + 24) + '\r');
        out.flush();
        drawn = false;
    }
}
