package heed.review.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Tells what texts mean. The model is loaded once, by the first who needs it or in the background
 * when {@link #prepare} was called; the latest meanings are kept. Safe for use by many threads.
 */
public final class Meanings {

    /** How many numbers hold the tone of a text. */
    public static final int SIZE = Encoder.SIZE;

    /** Kept meanings: about 6 kB each. */
    private static final int KEPT = 2_000;

    private static final int LONGEST_KEPT = 4_000;

    private static final Logger LOG = System.getLogger(Meanings.class.getName());

    private static final Map<String, FutureTask<Meaning>> LATEST =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, FutureTask<Meaning>> eldest) {
                    return size() > KEPT;
                }
            };

    /** Loaded by the first who needs it. */
    private static final class Loaded {

        static final Optional<Encoder> ENCODER = encoder();

        private static Optional<Encoder> encoder() {
            if (Boolean.getBoolean("heed.review.words-only")) return Optional.empty();
            try {
                return Optional.of(Encoder.load());
            } catch (IOException | OrtException | LinkageError noModel) {
                LOG.log(Level.WARNING, "Reviews go by words alone: the model cannot run", noModel);
                return Optional.empty();
            } catch (IllegalStateException stopping) {
                // The library wants a shutdown hook and the program is being stopped: nobody waits.
                LOG.log(Level.DEBUG, "The model is not loaded any more", stopping);
                return Optional.empty();
            }
        }
    }

    private Meanings() {}

    /** Begins to load the model in the background, so that the first who needs it waits less. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("meanings").start(Meanings::areKnown);
    }

    /** Whether the model can run here; waits until that is known. */
    public static boolean areKnown() {
        return Loaded.ENCODER.isPresent();
    }

    /**
     * What an English text means; of a long text, its first hundred words.
     *
     * @return nothing where the model cannot run
     */
    public static Optional<Meaning> of(String text) {
        return Loaded.ENCODER.map(encoder -> kept(text, encoder));
    }

    /** Of several who ask for the same at once, one encodes it and the others wait. */
    private static Meaning kept(String text, Encoder encoder) {
        if (text.length() > LONGEST_KEPT) return encoded(text, encoder);
        var own = new FutureTask<>(() -> encoded(text, encoder));
        FutureTask<Meaning> first;
        synchronized (LATEST) {
            first = LATEST.computeIfAbsent(text, absent -> own);
        }
        first.run(); // does nothing when it was begun before
        try {
            return first.get();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            return encoded(text, encoder);
        } catch (ExecutionException broken) {
            synchronized (LATEST) {
                LATEST.remove(text, first);
            }
            throw new IllegalStateException("The model failed", broken.getCause());
        }
    }

    private static Meaning encoded(String text, Encoder encoder) {
        try {
            return encoder.encode(text);
        } catch (OrtException broken) {
            throw new IllegalStateException("The model failed", broken);
        }
    }
}
