package heed.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.calendar.Calendars;
import heed.calendar.Holiday;
import heed.calendar.WorkingHours;
import heed.inbox.Inbox;
import heed.web.DeskClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Late by more than a working day, as the team that has it works. */
@DeskTest
class AdriftStoreTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Friday, which is a holiday here. */
    private static final LocalDate FRIDAY = LocalDate.parse("2036-03-21");

    @Autowired Cast cast;
    @Autowired Calendars calendars;
    @Autowired Worklists lists;
    @Autowired Tallies tallies;

    private Team team;
    private Inbox inbox;
    private Viewer.Member tom;

    @BeforeEach
    void a_team_with_a_holiday() {
        team = cast.team();
        inbox = cast.inbox(team);
        tom = cast.tom(team);
        cast.as(
                tom,
                () -> {
                    calendars.keep(
                            team.id(),
                            null,
                            WorkingHours.of(
                                    BERLIN,
                                    WorkingHours.standard(BERLIN).week(),
                                    List.of(Holiday.whole(FRIDAY, "Founders’ day"))));
                    return true;
                });
    }

    @ParameterizedTest
    @CsvSource({
        // due on Thursday at four in the afternoon
        "2036-03-20T23:00, 0",
        "2036-03-21T23:00, 0", // the holiday
        "2036-03-23T23:00, 0", // Sunday
        "2036-03-24T15:59, 0",
        "2036-03-24T16:01, 1"
    })
    void nothing_is_adrift_because_of_days_on_which_nobody_works(LocalDateTime now, int adrift) {
        // given
        cast.conversation(inbox, "Parcel", "Where is it?", at("2036-03-20T12:00"));
        // when, then
        DeskClock.at(now.atZone(BERLIN).toInstant(), () -> assertThat(adrift()).isEqualTo(adrift));
    }

    @Test
    void a_team_without_a_calendar_works_monday_to_friday() {
        // given
        var other = cast.team();
        tom = cast.tom(other);
        cast.conversation(cast.inbox(other), "Parcel", "Where is it?", at("2036-03-20T12:00"));
        // when, then: it was due at four
        DeskClock.at(at("2036-03-21T15:59"), () -> assertThat(adrift()).isZero());
        DeskClock.at(at("2036-03-21T16:01"), () -> assertThat(adrift()).isEqualTo(1));
    }

    /** In the list, and beside its name. */
    private int adrift() {
        int listed =
                cast.as(
                                tom,
                                () ->
                                        lists.page(
                                                Worklist.ADRIFT,
                                                ConversationFilter.NONE,
                                                null,
                                                50,
                                                tom))
                        .size();
        assertThat(cast.as(tom, () -> tallies.of(tom)).adrift()).isEqualTo(listed);
        return listed;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
