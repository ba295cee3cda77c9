package heed.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded database while the program is still loading its classes: the two take about
 * as long as each other, and nobody needs to wait for one after the other.
 */
final class HeadStart {

    private static @Nullable HeadStart current;

    private final Path home;
    private final CompletableFuture<EmbeddedPostgres> server;

    private HeadStart(Path home) {
        this.home = home;
        this.server = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(home));
    }

    static synchronized void begin(Path home) {
        LoggerFactory.getILoggerFactory(); // two threads must not set up logging at once
        var begun = new HeadStart(home.toAbsolutePath());
        current = begun;
        // Whatever goes wrong before somebody takes the server over, it does not outlive the
        // program.
        Runtime.getRuntime().addShutdownHook(new Thread(begun::closeUnlessTaken));
    }

    /** The server of {@code home}, from the head start if there was one. */
    static EmbeddedPostgres take(Path home) {
        var begun = claim(home.toAbsolutePath());
        if (begun == null) {
            return EmbeddedPostgres.start(home);
        }
        try {
            return begun.server.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreUnusable unusable) {
                throw unusable;
            }
            throw e;
        }
    }

    private static synchronized @Nullable HeadStart claim(Path home) {
        var begun = current;
        if (begun == null || !begun.home.equals(home)) {
            return null;
        }
        current = null;
        return begun;
    }

    private void closeUnlessTaken() {
        if (claim(home) != null) {
            server.thenAccept(EmbeddedPostgres::close).exceptionally(failed -> null).join();
        }
    }
}
