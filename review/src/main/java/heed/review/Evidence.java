package heed.review;

import heed.review.text.Span;

/**
 * Words of the conversation that led to a finding.
 *
 * @param message which message of the case, from zero
 * @param span where in that message's text
 */
public record Evidence(int message, Span span, String text) {}
