package heed.channel.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * How a test of an account went.
 *
 * @param form {@code sending} or {@code fetching}
 * @param outcome null when none was made
 */
record TrialView(String form, AccountCheck.@Nullable Outcome outcome) {}
