package heed.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does a task with one client, then with eight at once, each on a connection of its own. */
final class Load {

    private static final int MANY = 8;
    private static final int MOST_SAMPLES = 200_000;

    private final Sessions sessions;
    private final Processes processes;
    private final Duration warmUp;
    private final Duration each;

    Load(Sessions sessions, Processes processes, Duration warmUp, Duration each) {
        this.sessions = sessions;
        this.processes = processes;
        this.warmUp = warmUp;
        this.each = each;
    }

    /**
     * @param perSecond what eight clients got done
     * @param programMillis time on the cores that one request took of the program; steady even when
     *     others use the machine
     * @param databaseMillis the same of the database
     * @param bytes size of one answer's body
     */
    record Result(
            Task task,
            Samples alone,
            double perSecond,
            double programMillis,
            double databaseMillis,
            int bytes) {}

    Result measure(Task task) throws IOException, InterruptedException {
        int bytes;
        try (var wire = sessions.open(0)) {
            bytes = task.run(wire, new SplittableRandom(1)).body().length;
        }
        together(task, warmUp);
        var alone = alone(task);
        var before = processes.cpu();
        long begin = System.nanoTime();
        long done = together(task, each);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var taken = processes.cpu().minus(before);
        return new Result(
                task,
                alone,
                done / seconds,
                (double) taken.program() / done,
                (double) taken.database() / done,
                bytes);
    }

    private Samples alone(Task task) throws IOException {
        try (var wire = sessions.open(0)) {
            return repeat(task, wire, new SplittableRandom(2), System.nanoTime() + each.toNanos());
        }
    }

    /** Returns how often they did it. */
    private long together(Task task, Duration span) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var running = new ArrayList<Future<Samples>>();
        try (var threads = Executors.newFixedThreadPool(MANY)) {
            for (int i = 0; i < MANY; i++) {
                int client = i;
                running.add(
                        threads.submit(() -> {
                            try (var wire = sessions.open(client)) {
                                return repeat(
                                        task,
                                        wire,
                                        new SplittableRandom(client + 3),
                                        begin + span.toNanos());
                            }
                        }));
            }
        }
        long done = 0;
        for (var one : running) {
            try {
                done += one.get().sorted().length;
            } catch (ExecutionException e) {
                throw new IOException(task.name() + " failed under load", e.getCause());
            }
        }
        return done;
    }

    private static Samples repeat(Task task, Wire wire, SplittableRandom random, long until)
            throws IOException {
        var taken = new long[MOST_SAMPLES];
        int count = 0;
        for (long begin = System.nanoTime(); begin < until && count < taken.length; ) {
            task.run(wire, random);
            long end = System.nanoTime();
            taken[count++] = end - begin;
            begin = end;
        }
        return Samples.of(taken, count);
    }
}
