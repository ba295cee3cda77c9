package heed.servicelevel;

import java.time.Instant;

/**
 * Why clocks of a conversation stand still.
 *
 * @param words what for, in the words of who said so; may be empty
 */
public record Pause(PauseReason reason, String words, Instant since) {}
