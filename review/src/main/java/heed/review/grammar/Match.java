package heed.review.grammar;

import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param end the symbol after its last one
 * @param value what it stands for; null when its rule says nothing about that
 */
public record Match(int end, @Nullable Object value) {}
