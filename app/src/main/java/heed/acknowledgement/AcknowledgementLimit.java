package heed.acknowledgement;

/**
 * How much is acknowledged at most.
 *
 * @param perDay to one address within a day
 * @param perHour from one inbox within an hour, whoever they go to
 */
public record AcknowledgementLimit(int perDay, int perHour) {}
