package heed.web;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people live in, by the names of the IANA database. */
public final class Zones {

    private static final List<String> ALL =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> zone.contains("/"))
                    .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                    .sorted()
                    .toList();

    private Zones() {}

    public static List<String> all() {
        return ALL;
    }
}
