package heed.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Something that is true at a moment for a team.
 *
 * @param key what it is about: {@code refund.period}
 * @param language two letters; null when it is the same in every language
 * @param value {@code 14 days}
 * @param says the same in a sentence, as a customer may read it
 * @param owner who sees to it that it stays true; null when nobody does just now
 */
public record Fact(
        FactId id,
        String key,
        @Nullable String language,
        String value,
        String says,
        @Nullable String owner) {}
