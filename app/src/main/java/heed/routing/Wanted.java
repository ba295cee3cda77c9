package heed.routing;

/**
 * Conversations that want a skill.
 *
 * @param skill lower case
 * @param by {@code inbox}, {@code language} or {@code tag}
 * @param value the id of the inbox, a language such as {@code de}, or the tag
 */
public record Wanted(String skill, String by, String value) {}
