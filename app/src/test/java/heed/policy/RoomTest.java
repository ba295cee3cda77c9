package heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far somebody may go: by what they are trusted with, and by how long we know the customer. */
class RoomTest {

    private static final List<Limit> LIMITS =
            List.of(
                    limit(Role.AGENT, 0, "20", "50"),
                    limit(Role.AGENT, 365, "40", "100"),
                    limit(Role.LEAD, 0, "200", null),
                    limit(Role.ADMINISTRATOR, 0, null, null));

    @ParameterizedTest
    @CsvSource({
        // role, known for days, had this year, wanted, inside
        "AGENT,         0,   0,   20, true",
        "AGENT,         0,   0,   20.01, false",
        "AGENT,       364,   0,   21, false",
        "AGENT,       365,   0,   40, true",
        "AGENT,         0,  40,   10, true",
        "AGENT,         0,  40,   10.01, false",
        "AGENT,         0,  50,    1, false",
        "AGENT,       365,  50,   40, true",
        "AGENT,       365, 100,    1, false",
        "LEAD,          0,  50,  200, true",
        "LEAD,          0,   0,  201, false",
        "ADMINISTRATOR, 0, 999, 9999, true",
    })
    void the_most_generous_limit_that_fits_counts(
            Role role, int knownDays, BigDecimal had, BigDecimal wanted, boolean inside) {
        assertThat(Room.within(LIMITS, who(role), knownDays, had).holds(wanted)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"AGENT, false", "LEAD, true", "ADMINISTRATOR, true"})
    void without_a_limit_for_ones_role_there_is_no_room(Role role, boolean any) {
        var limits = List.of(limit(Role.LEAD, 0, null, "1"));
        assertThat(Room.within(limits, who(role), 0, BigDecimal.ZERO).any()).isEqualTo(any);
        assertThat(Room.within(limits, who(role), 0, BigDecimal.ONE).any())
                .as("had it this year")
                .isFalse();
    }

    private static Limit limit(
            Role role, int days, @Nullable String most, @Nullable String yearly) {
        return new Limit(
                role,
                days,
                most == null ? null : new BigDecimal(most),
                yearly == null ? null : new BigDecimal(yearly));
    }

    private static Viewer.Member who(Role role) {
        return new Viewer.Member(
                new PersonId(UUID.randomUUID()),
                "Ada",
                "ada@example.org",
                role,
                Set.of(),
                ZoneId.of("UTC"),
                "system");
    }
}
