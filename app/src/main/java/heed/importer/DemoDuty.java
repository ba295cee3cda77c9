package heed.importer;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.duty.DutySettings;
import heed.duty.Reachable;
import heed.duty.Roster;
import heed.duty.Urgents;
import heed.web.DeskClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is on duty in the demo's company: a week of shifts, with a night that nobody has yet. */
@Component
class DemoDuty {

    private static final List<String> IN_TURN = List.of("ada", "eoin", "jonas", "noor", "camille");
    private static final int DAYS = 7;
    private static final int OPEN_NIGHT = 4;

    private final Reachable reachable;
    private final Roster roster;
    private final Urgents urgents;
    private final DemoMatters matters;
    private final Clock clock;

    DemoDuty(
            Reachable reachable, Roster roster, Urgents urgents, DemoMatters matters, Clock clock) {
        this.reachable = reachable;
        this.roster = roster;
        this.urgents = urgents;
        this.matters = matters;
        this.clock = clock;
    }

    void plan(DemoHouse.Built house, ZoneId zone) {
        var chief = house.worker("mairead");
        var before = reachable.settings();
        reachable.keep(
                new DutySettings(
                        true,
                        "+353 20 910 4410, when brakes or a frame have failed",
                        "Monday to Friday, 8:00 to 18:00",
                        before.words(),
                        before.minutes(),
                        ""),
                chief);
        var today = LocalDate.ofInstant(Instant.now(clock), zone);
        for (int day = -1; day < DAYS; day++) {
            if (day != OPEN_NIGHT) {
                shift(worker(house, day + 1), today.plusDays(day), zone, chief);
            }
        }
        var next =
                roster.between(
                        today.plusDays(2).atStartOfDay(zone).toInstant(),
                        today.plusDays(3).atStartOfDay(zone).toInstant());
        var last = next.getLast();
        var other =
                house.worker(last.person().equals(house.worker("ada").person()) ? "eoin" : "ada");
        roster.ask(last.id(), other.person(), chief);
        matters.open("Crack in the fork crown?").ifPresent(one -> press(one.id(), house));
    }

    /** Something that could not wait, and somebody who saw to it within minutes. */
    private void press(ConversationId id, DemoHouse.Built house) {
        var now = Instant.now(clock);
        DeskClock.at(
                now.minus(Duration.ofMinutes(190)), () -> urgents.press(id, house.worker("ada")));
        DeskClock.at(now.minus(Duration.ofMinutes(184)), () -> take(id, house.worker("tom")));
    }

    private void take(ConversationId id, Viewer.Member tom) {
        urgents.latest().stream()
                .filter(one -> one.conversation().equals(id))
                .findFirst()
                .ifPresent(one -> urgents.take(one.id(), tom));
    }

    private static Viewer.Member worker(DemoHouse.Built house, int turn) {
        return house.worker(IN_TURN.get(turn % IN_TURN.size()));
    }

    /** From eight in the evening for a whole day. */
    private void shift(Viewer.Member worker, LocalDate day, ZoneId zone, Viewer.Member chief) {
        var begins = day.atTime(LocalTime.of(20, 0)).atZone(zone);
        var ends = begins.plusDays(1).toInstant();
        if (ends.isAfter(Instant.now(clock))) {
            roster.plan(worker.person(), begins.toInstant(), ends, chief);
        }
    }
}
