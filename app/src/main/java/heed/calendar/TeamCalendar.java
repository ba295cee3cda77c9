package heed.calendar;

import heed.access.Team;

/**
 * What is kept of when a team works.
 *
 * @param version grows with every change; 0 while nobody has made one
 */
public record TeamCalendar(Team team, int version, WorkingHours hours) {}
