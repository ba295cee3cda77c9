package heed.review;

/** A check that did not look, and why: it does not know the language, or lacks what it needs. */
public record Unchecked(String check, String why) {}
