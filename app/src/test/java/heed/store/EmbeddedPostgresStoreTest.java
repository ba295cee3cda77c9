package heed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first start, in a directory where an earlier one was cut short. */
class EmbeddedPostgresStoreTest {

    @TempDir Path home;

    @Test
    void an_initdb_that_outlived_its_program_does_not_hinder_the_next_start() throws Exception {
        // given
        var over = new AtomicBoolean();
        var writes = new CountDownLatch(1);
        try (var outlived = Executors.newSingleThreadExecutor()) {
            var writing =
                    outlived.submit(() -> {
                        keepWriting(home.resolve("postgresql.new/base/4"), writes, over);
                        return null;
                    });
            writes.await();
            // when
            try (var server = EmbeddedPostgres.start(home)) {
                // then
                assertThat(server.port()).isPositive();
            } finally {
                over.set(true);
            }
            writing.get();
        }
    }

    @Test
    void what_a_start_that_was_cut_short_left_is_cleared_away() throws Exception {
        // given
        Files.createDirectories(home.resolve("postgresql.new123/base/4"));
        // when
        EmbeddedPostgres.start(home).close();
        // then
        try (var left = Files.newDirectoryStream(home, "postgresql.new*")) {
            assertThat(left).isEmpty();
        }
    }

    private static void keepWriting(Path directory, CountDownLatch writes, AtomicBoolean over)
            throws IOException {
        for (int i = 0; !over.get(); i = (i + 1) % 500) {
            try {
                Files.createDirectories(directory);
                Files.writeString(directory.resolve(String.valueOf(i)), "a page");
                writes.countDown();
            } catch (IOException deletedBetween) {
                continue; // as initdb would
            }
        }
    }
}
