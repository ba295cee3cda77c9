package heed.access;

import java.time.ZoneId;

/**
 * Those who answer together and read each other's conversations.
 *
 * @param zone in which its hours are reckoned
 */
public record Team(TeamId id, String name, ZoneId zone) {}
