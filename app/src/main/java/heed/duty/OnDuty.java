package heed.duty;

import heed.access.PersonId;
import heed.channel.push.DeviceCounts;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty at this moment, and how they are reached. Thread-safe. */
@Service
@Transactional
class OnDuty {

    private final Roster roster;
    private final DeviceCounts devices;

    OnDuty(Roster roster, DeviceCounts devices) {
        this.roster = roster;
        this.devices = devices;
    }

    /**
     * Somebody on duty.
     *
     * @param devices on how many they are told besides mail; with none, a locked telephone stays
     *     silent
     */
    record Reached(PersonId person, String name, Instant until, int devices) {

        String words() {
            var mail = "is told in the desk and by mail";
            return switch (devices) {
                case 0 -> mail + " alone";
                case 1 -> mail + ", and on one device";
                default -> mail + ", and on " + devices + " devices";
            };
        }
    }

    /** Each once, with the end of their shift; in the order of the roster. */
    List<Reached> now() {
        return of(roster.now());
    }

    /** The same of shifts that were read already, all of them of this moment. */
    List<Reached> of(List<Shift> shifts) {
        var counts = devices.of(shifts.stream().map(Shift::person).distinct().toList());
        return shifts.stream()
                .map(shift ->
                        new Reached(
                                shift.person(),
                                shift.name(),
                                shift.ends(),
                                counts.getOrDefault(shift.person(), 0)))
                .toList();
    }
}
