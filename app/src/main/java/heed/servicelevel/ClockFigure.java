package heed.servicelevel;

import heed.access.TeamId;

/**
 * How a clock of a team fared in a period.
 *
 * @param ended turns that ended in it and count
 * @param kept how many of them in time
 * @param late what is owed now, and overdue
 */
record ClockFigure(
        TeamId team, String teamName, ClockKind clock, long ended, long kept, long late) {

    /** {@code 83 %}, or a dash when nothing ended. */
    String share() {
        return ended == 0 ? "–" : Math.round(100.0 * kept / ended) + " %";
    }
}
