package heed.mail.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One mail on its way through the steps: what is left of its limits, and what was odd about it. Not
 * thread-safe.
 */
public final class Reading {

    private final Limits limits;
    private final long startedAt = System.nanoTime();
    private final Set<String> warnings = new LinkedHashSet<>();
    private int parts;
    private long unpackedBytes;

    public Reading(Limits limits) {
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Notes an oddity once, in words for a person. */
    public void warn(String oddity) {
        warnings.add(oddity);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Counts a part and says whether it may still be read. */
    public boolean mayEnter(int depth) {
        if (depth > limits.maxDepth()) {
            warn("nested too deeply, the rest is cut");
            return false;
        }
        if (parts >= limits.maxParts()) {
            warn("too many parts, the rest is cut");
            return false;
        }
        parts++;
        return !isOutOfTime();
    }

    /**
     * Counts bytes that were unpacked from others, so that a small mail cannot become a huge one.
     */
    public boolean mayUnpack(long bytes) {
        unpackedBytes += bytes;
        if (unpackedBytes <= limits.maxBytes()) return true;
        warn("unpacks to too much, the rest is cut");
        return false;
    }

    public boolean isOutOfTime() {
        if (System.nanoTime() - startedAt < limits.maxTime().toNanos()) return false;
        warn("took too long, the rest is cut");
        return true;
    }
}
