package heed.review.text;

/** A stretch of a message that serves one purpose. Line breaks at its end are part of it. */
public record Zone(ZoneKind kind, Span span) {}
