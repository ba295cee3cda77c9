package heed.closing;

import heed.closing.ContactStory.Event;
import heed.closing.ContactStory.What;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a conversation was resolved at first contact: one reply of one person, no hop, no
 * reopening, and no new conversation of that customer on that matter in seven days. Reckoned from
 * what happened, never kept. A pure function.
 *
 * @param resolvedAt when it was resolved first, what was taken back at once left out
 * @param known whether nothing that may still happen changes it but a reopening: the seven days are
 *     over, or it was not
 * @param causes why it was not; empty when it was
 */
record FirstContact(Instant resolvedAt, boolean known, Set<Cause> causes) {

    static final Duration RETURNS = Duration.ofDays(7);

    boolean was() {
        return known && causes.isEmpty();
    }

    /** Empty while it was never resolved. */
    static Optional<FirstContact> of(ContactStory story, Instant now) {
        var resolved = resolved(story);
        if (resolved == null) {
            return Optional.empty();
        }
        var causes = causes(story, resolved);
        boolean over = !now.isBefore(resolved.plus(RETURNS));
        return Optional.of(new FirstContact(resolved, over || !causes.isEmpty(), causes));
    }

    private static @Nullable Instant resolved(ContactStory story) {
        Instant at = null;
        for (var event : story.events()) {
            if (event.what() == What.RESOLVED && at == null) {
                at = event.at();
            } else if (event.what() == What.UNDONE) {
                at = null;
            } else if (event.what() == What.REOPENED && at != null) {
                return at;
            }
        }
        return at;
    }

    private static Set<Cause> causes(ContactStory story, Instant resolved) {
        var causes = EnumSet.noneOf(Cause.class);
        var replies = story.replies();
        if (replies.isEmpty()) {
            causes.add(Cause.NO_REPLY);
        }
        if (replies.size() > 1) {
            causes.add(Cause.SECOND_REPLY);
        }
        var writers = replies.stream().map(ContactStory.Reply::by).filter(Objects::nonNull);
        if (writers.distinct().count() > 1) {
            causes.add(Cause.SECOND_PERSON);
        }
        if (happened(story, What.HANDED)) {
            causes.add(Cause.HOP);
        }
        if (happened(story, What.REOPENED)) {
            causes.add(Cause.REOPENED);
        }
        var last = resolved.plus(RETURNS);
        if (story.returns().stream()
                .anyMatch(one ->
                        one.sameMatter()
                                && one.at().isAfter(resolved)
                                && !one.at().isAfter(last))) {
            causes.add(Cause.CAME_BACK);
        }
        return causes;
    }

    private static boolean happened(ContactStory story, What what) {
        return story.events().stream().map(Event::what).anyMatch(one -> one == what);
    }
}
