package heed.access;

/**
 * A team's hours are reckoned in another zone from now on. Told in the transaction that changes it.
 */
public record ZoneChanged(TeamId team) {}
