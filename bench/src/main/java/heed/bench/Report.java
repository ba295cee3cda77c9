package heed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The table of {@code docs/performance.md}. */
final class Report {

    private Report() {}

    static String of(List<Figures> figures) throws IOException {
        var text = new StringBuilder();
        text.append(LocalDate.now()).append(", ").append(machine()).append("\n\n");
        for (var one : figures) {
            text.append(table(one)).append('\n');
        }
        if (figures.size() > 1) {
            text.append(growth(figures.getFirst(), figures.getLast()));
        }
        return text.toString();
    }

    private static String table(Figures figures) {
        var text = new StringBuilder();
        text.append(
                format(
                        "| %,d conversations | one client, p50 / p95 | eight clients | CPU of program and database | answer | to reach |%n",
                        figures.size()));
        text.append("|---|---|---|---|---|---|\n");
        for (var load : figures.loads()) {
            text.append(
                    format(
                            "| %s | %s | %.0f/s | %.1f + %.1f ms | %.1f kB | %s |%n",
                            load.task().name(),
                            load.alone(),
                            load.perSecond(),
                            load.programMillis(),
                            load.databaseMillis(),
                            load.bytes() / 1e3,
                            load.task().target()));
        }
        if (figures.mailsPerSecond() != null && figures.readAfter() != null) {
            text.append(
                    format(
                            "| mail in, durable before acknowledged | | %.0f/s, all read %.1f s later | | | 300/s |%n",
                            figures.mailsPerSecond(), figures.readAfter().toMillis() / 1e3));
        }
        text.append(
                format(
                        "| second start until it answers | %.1f s | | | | 3 s |%n",
                        figures.startUp().toMillis() / 1e3));
        text.append(memory("memory after the start", figures.atRest()));
        text.append(memory("memory after the load", figures.loaded()));
        return text.toString();
    }

    private static String memory(String when, Processes.Share memory) {
        return format(
                "| %s | program %d MB, database %d MB | %d MB | | | 700 MB |%n",
                when,
                memory.program() / 1_000_000,
                memory.database() / 1_000_000,
                memory.both() / 1_000_000);
    }

    private static String growth(Figures small, Figures large) {
        var text = new StringBuilder();
        text.append(
                format(
                        "| growth from %,d to %,d | p50 | to reach |%n|---|---|---|%n",
                        small.size(), large.size()));
        for (int i = 0; i < Math.min(small.loads().size(), large.loads().size()); i++) {
            var before = small.loads().get(i);
            var after = large.loads().get(i);
            text.append(
                    format(
                            "| %s | %.1f times | 1.5 times |%n",
                            before.task().name(),
                            after.alone().millisAt(0.5) / before.alone().millisAt(0.5)));
        }
        return text.toString();
    }

    private static String machine() throws IOException {
        try (var cpu = Files.lines(Path.of("/proc/cpuinfo"));
                var memory = Files.lines(Path.of("/proc/meminfo"))) {
            var model =
                    cpu.filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 2))
                            .findFirst()
                            .orElse(System.getProperty("os.arch"));
            long kilobytes =
                    memory.findFirst()
                            .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .orElse(0L);
            return format(
                    "%d cores of %s, %d GB, %s %s, Java %s",
                    Runtime.getRuntime().availableProcessors(),
                    model,
                    Math.round(kilobytes / 1e6),
                    System.getProperty("os.name"),
                    System.getProperty("os.version"),
                    System.getProperty("java.version"));
        }
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
