package heed.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "de-be, 2027, 01-01 03-08 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26",
        "gb-eng, 2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        "us, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 09-07 11-11 11-26 12-25",
        "at, 2027, 01-01 01-06 03-28 03-29 05-01 05-06 05-16 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26"
    })
    void a_place_has_its_days_of_a_year(String region, int year, String days) {
        assertThat(
                        holidays.of(region, year, year).stream()
                                .map(one -> one.day().toString().substring(5))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(days);
    }

    @Test
    void years_follow_each_other_and_each_day_comes_once_with_a_name() {
        // when
        var all = holidays.of("de-by", 2026, 2028);
        // then
        assertThat(all).extracting(Holiday::day).isSorted().doesNotHaveDuplicates();
        assertThat(all).contains(Holiday.whole(LocalDate.parse("2028-01-06"), "Epiphany"));
        assertThat(all).allMatch(one -> one.isWhole() && !one.name().isBlank());
    }

    @Test
    void every_place_of_the_list_can_be_looked_at() {
        var countries = holidays.countries();
        assertThat(countries)
                .hasSizeGreaterThan(80)
                .isSortedAccordingTo((one, other) -> one.name().compareTo(other.name()));
        for (var country : countries) {
            assertThat(holidays.of(country.code(), 2027, 2027)).as(country.name()).isNotNull();
            for (var region : holidays.regions(country.code())) {
                assertThat(holidays.of(region.code(), 2027, 2027)).as(region.name()).isNotNull();
            }
        }
    }

    @Test
    void regions_are_those_of_the_country() {
        assertThat(holidays.regions("de"))
                .contains(new PublicHolidays.Region("de-by", "Bavaria"))
                .hasSizeGreaterThan(15);
        assertThat(holidays.regions("nl")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "xx", "de-xx", "de-by-xx-yy", "../de", "target", "DE", "de-"})
    void what_is_no_place_is_refused(String region) {
        assertThatThrownBy(() -> holidays.of(region, 2027, 2027))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose one of the list");
    }

    @ParameterizedTest
    @CsvSource({"2027, 2026", "1900, 1901", "2027, 2037", "2195, 2300"})
    void years_are_some_and_not_too_many(int from, int until) {
        assertThatThrownBy(() -> holidays.of("de", from, until))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("up to ten");
    }
}
