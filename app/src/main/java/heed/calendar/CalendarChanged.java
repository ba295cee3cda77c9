package heed.calendar;

import heed.access.TeamId;

/**
 * From now on a team works, and has always worked, at other hours: who reckons in them does so
 * again.
 */
public record CalendarChanged(TeamId team) {}
