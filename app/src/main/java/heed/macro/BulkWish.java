package heed.macro;

import org.jspecify.annotations.Nullable;

/**
 * What shall be done in many conversations.
 *
 * @param macro that is run; null when {@code words} are sent
 * @param words in the placeholder language; null when a macro is run
 * @param key of the form: who presses twice begins it once
 * @param reason why those are resolved in which something stays open; may be empty
 */
public record BulkWish(
        @Nullable MacroId macro, @Nullable String words, String key, String reason) {}
