package heed.complaint;

/**
 * Within how much working time what is done about a complaint; the calendar of its team counts it.
 *
 * @param acknowledgeHours until the customer knows that it is a complaint with us
 * @param decideDays until it is decided
 * @param secondLookDays until it is decided anew by somebody else
 * @param remedyDays from the decision until they got what it says
 * @param answerDays without an answer of the customer it may be closed after so many
 */
public record ComplaintTimes(
        int acknowledgeHours, int decideDays, int secondLookDays, int remedyDays, int answerDays) {}
