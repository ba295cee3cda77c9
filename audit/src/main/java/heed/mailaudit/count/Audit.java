package heed.mailaudit.count;

import heed.mailaudit.talk.Talk;
import heed.mailaudit.talk.Talks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Audits conversations on all processors; the report is the same each time. */
public final class Audit {

    private static final int BATCH = 16;

    private final Talks talks;
    private final Tools tools;
    private final Tally tally;
    private final Deque<Future<List<TalkFigures>>> running = new ArrayDeque<>();

    private Audit(Talks talks, Setting setting) {
        this.talks = talks;
        var sifted = talks.sifted();
        this.tools = Tools.of(setting, sifted.last());
        this.tally = new Tally(tools, sifted);
    }

    /**
     * Reviews all replies in all conversations.
     *
     * @param progress is told how many conversations are done
     */
    public static Report of(Talks talks, Setting setting, IntConsumer progress) throws IOException {
        return new Audit(talks, setting).report(progress);
    }

    private Report report(IntConsumer progress) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(processors)) {
            for (int from = 0; from < talks.count(); from += BATCH) {
                int first = from;
                running.add(workers.submit(() -> figures(first)));
                while (running.size() > processors * 2) takeFirst();
                progress.accept(from);
            }
            while (!running.isEmpty()) takeFirst();
        }
        return tally.report();
    }

    private List<TalkFigures> figures(int first) throws IOException {
        var figures = new ArrayList<TalkFigures>();
        for (int number = first; number < Math.min(first + BATCH, talks.count()); number++) {
            Talk talk = talks.talk(number);
            if (!talk.messages().isEmpty()) figures.add(TalkWalk.figures(tools, number, talk));
        }
        return figures;
    }

    private void takeFirst() throws IOException {
        try {
            running.remove().get().forEach(tally::add);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException disk) throw disk;
            if (failed.getCause() instanceof UncheckedIOException disk) throw disk.getCause();
            throw new IllegalStateException("A conversation could not be read.", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The audit was stopped.", stopped);
        }
    }
}
