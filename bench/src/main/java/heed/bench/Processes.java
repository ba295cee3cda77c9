package heed.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * What the program and the database with its children take from the machine, by {@code proc(5)}.
 */
record Processes(long program, long database) {

    /** How much each of the two takes of something. */
    record Share(long program, long database) {

        long both() {
            return program + database;
        }

        Share minus(Share earlier) {
            return new Share(program - earlier.program, database - earlier.database);
        }
    }

    /** Proportional set size in bytes: memory that several share is counted once. */
    Share memory() {
        return each(Processes::proportionalSize);
    }

    /** Time on the cores so far, in milliseconds. */
    Share cpu() {
        return each(Processes::cpuMillis);
    }

    private Share each(ToLongFunction<Long> taken) {
        var children =
                ProcessHandle.of(database).stream()
                        .flatMap(ProcessHandle::descendants)
                        .map(ProcessHandle::pid);
        return new Share(
                taken.applyAsLong(program),
                Stream.concat(Stream.of(database), children).mapToLong(taken).sum());
    }

    private static long proportionalSize(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0; // between listing and looking
        }
    }

    private static long cpuMillis(long pid) {
        try {
            var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i <= 14; i++) { // its own time and that of children that ended
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * 10; // a hundred ticks a second, on every Linux that we know
        } catch (IOException ended) {
            return 0;
        }
    }
}
