package heed.review.due;

import heed.review.grammar.GrammarReader;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** Adds the cities after which zones are named to a grammar's rule {@code city}. */
final class Cities {

    private static final Set<String> CONTINENTS =
            Set.of("Africa", "America", "Asia", "Australia", "Europe", "Pacific");

    private Cities() {}

    static void addTo(GrammarReader reader) {
        for (String id : ZoneId.getAvailableZoneIds()) {
            int slash = id.indexOf('/');
            if (slash < 0 || !CONTINENTS.contains(id.substring(0, slash))) continue;
            String city = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (city.chars().allMatch(c -> Character.isLetter(c) || c == '_') && city.length() > 3)
                reader.add("city", city.replace('_', ' ') + " => zone " + id);
        }
    }
}
