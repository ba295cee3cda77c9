package heed.mailaudit.count;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one conversation adds to the figures. Made by one thread. */
final class TalkFigures {

    /** What became of a promise. */
    enum Kept {
        KEPT,
        LATE,
        SILENT,
        /** Something was to be done rather than said, and the customer did not ask for it later. */
        QUIET,
        PENDING
    }

    /** Something that a check saw in a reply. */
    record Found(String check, Example example) {}

    /** One reply of ours. */
    record Reply(
            String writer, Instant at, String language, List<Found> found, Set<String> unchecked) {}

    final List<Reply> replies = new ArrayList<>();
    final List<Duration> nextReplies = new ArrayList<>();
    final List<Kept> promises = new ArrayList<>();
    final List<Example> brokenPromises = new ArrayList<>();
    final List<Example> openAsks = new ArrayList<>();
    final Set<String> writers = new HashSet<>();
    @Nullable Duration firstReply;
    @Nullable Example dropped;
    boolean answered;
    int asks;
    int handOffs;
    int passedOn;
    int thanks;
}
