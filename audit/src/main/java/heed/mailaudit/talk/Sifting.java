package heed.mailaudit.talk;

import heed.mailaudit.box.FoundMail;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Reads mails on all processors and puts them into the index in their order, a few batches at a
 * time: however large the mailbox, only these are in memory.
 */
final class Sifting implements AutoCloseable {

    private static final int BATCH_BYTES = FoundMail.KEPT_BYTES;
    private static final int BATCH_MAILS = 64;

    private final MailSifter sifter;
    private final MailIndex index;
    private final LongConsumer progress;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(processors);
    private final Deque<Future<List<ReadMail>>> running = new ArrayDeque<>();
    private List<FoundMail> batch = new ArrayList<>();
    private int bytes;

    Sifting(MailSifter sifter, MailIndex index, LongConsumer progress) {
        this.sifter = sifter;
        this.index = index;
        this.progress = progress;
    }

    void add(FoundMail mail) throws IOException {
        batch.add(mail);
        bytes += mail.bytes().length;
        if (batch.size() < BATCH_MAILS && bytes < BATCH_BYTES) return;
        start();
        while (running.size() > processors + 1) takeFirst();
        progress.accept(mail.readBytes());
    }

    /** Waits for what has been begun. */
    void finish() throws IOException {
        start();
        while (!running.isEmpty()) takeFirst();
    }

    private void start() {
        List<FoundMail> mails = batch;
        batch = new ArrayList<>();
        bytes = 0;
        running.add(workers.submit(() -> mails.stream().map(sifter::read).toList()));
    }

    private void takeFirst() throws IOException {
        try {
            for (ReadMail mail : running.remove().get()) index.add(mail);
        } catch (ExecutionException bug) {
            throw new IllegalStateException("A mail could not be read.", bug.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The audit was stopped.", stopped);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
