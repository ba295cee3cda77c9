package heed.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import heed.web.Refusal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * When countries and their regions have public holidays, by the rules that Jollyday knows. Names
 * are English. A holiday that is taken on another day, as on a Monday for a Sunday, is that other
 * day. Thread-safe.
 */
@Component
class PublicHolidays {

    static final int MOST_YEARS = 10;

    private static final Pattern CODE = Pattern.compile("[a-z]{2}(-\\w{1,40}){0,3}");
    private static final int LONGEST_NAME = 100;

    /**
     * A country, or a part of one.
     *
     * @param code ISO 3166 in lower case, {@code de} or {@code de-by}; of a town there another part
     */
    record Region(String code, String name) {}

    /** By name. */
    List<Region> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2) // others are of stock exchanges
                .map(code -> code.toLowerCase(Locale.ROOT))
                .map(code -> new Region(code, name(code)))
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }

    private static String name(String country) {
        return Locale.of("", country.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
    }

    /** The parts of a country that have other holidays than the whole, by name. */
    synchronized List<Region> regions(String country) {
        var regions = new ArrayList<Region>();
        if (country.contains("-")) {
            throw unknown();
        }
        collect(manager(country).getCalendarHierarchy(), country, "", regions);
        regions.sort(Comparator.comparing(Region::name));
        return regions;
    }

    private static void collect(
            CalendarHierarchy of, String code, String within, List<Region> regions) {
        for (var child : of.getChildren().values()) {
            var one =
                    new Region(
                            code + "-" + child.getId(),
                            within + child.getDescription(Locale.ENGLISH));
            regions.add(one);
            collect(child, one.code(), one.name() + ", ", regions);
        }
    }

    /**
     * From the first of January of one year until the last of December of another, by day.
     *
     * @throws Refusal when nobody knows the region, or the years are none or too many
     */
    synchronized List<Holiday> of(String region, int from, int until) {
        if (from < 1990 || until > 2200 || until < from || until - from >= MOST_YEARS) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "years-out-of-range",
                    "Choose one year or more, up to ten at once.");
        }
        var manager = manager(region);
        var parts = region.split("-");
        var within = Arrays.copyOfRange(parts, 1, parts.length);
        var days = new TreeMap<LocalDate, String>();
        for (int year = from; year <= until; year++) {
            manager.getHolidays(Year.of(year), within).stream()
                    .filter(one -> one.getType() != HolidayType.OBSERVANCE)
                    .sorted(Comparator.comparing(one -> one.getPropertiesKey()))
                    .forEach(one ->
                            days.merge(
                                    one.getDate(),
                                    one.getDescription(Locale.ENGLISH),
                                    (first, other) -> first + ", " + other));
        }
        return days.entrySet().stream()
                .map(one -> Holiday.whole(one.getKey(), cut(one.getValue())))
                .toList();
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private HolidayManager manager(String region) {
        var country = region.split("-")[0];
        boolean known =
                CODE.matcher(region).matches()
                        && HolidayManager.getSupportedCalendarCodes()
                                .contains(country.toUpperCase(Locale.ROOT));
        if (known) {
            var manager = HolidayManager.getInstance(ManagerParameters.create(country));
            if (has(manager.getCalendarHierarchy(), region.split("-"))) {
                return manager;
            }
        }
        throw unknown();
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-region",
                "Heed knows no public holidays of this region. Choose one of the list.");
    }

    private static boolean has(CalendarHierarchy country, String[] parts) {
        var at = country;
        for (int i = 1; i < parts.length && at != null; i++) {
            at = at.getChildren().get(parts[i]);
        }
        return at != null;
    }
}
