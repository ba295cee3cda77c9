package heed.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators see them.
 *
 * @param invited whether they have yet to choose a password
 * @param seenAt when they were last here, within some minutes; null when they are signed in nowhere
 */
record Colleague(Person person, List<TeamId> teams, boolean invited, @Nullable Instant seenAt) {}
