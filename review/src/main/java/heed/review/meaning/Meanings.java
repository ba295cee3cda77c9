package heed.review.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    private static final Map<String, Meaning> LATEST =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Meaning> eldest) {
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
        if (Loaded.ENCODER.isEmpty()) return Optional.empty();
        synchronized (LATEST) {
            Meaning kept = LATEST.get(text);
            if (kept != null) return Optional.of(kept);
        }
        try {
            Meaning meaning = Loaded.ENCODER.get().encode(text);
            if (text.length() <= LONGEST_KEPT)
                synchronized (LATEST) {
                    LATEST.put(text, meaning);
                }
            return Optional.of(meaning);
        } catch (OrtException broken) {
            throw new IllegalStateException("The model failed", broken);
        }
    }
}
