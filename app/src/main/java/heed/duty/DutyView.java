package heed.duty;

import heed.access.Person;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;

/**
 * What is urgent, who is on duty, how the desk is reached.
 *
 * @param now who is on duty at this moment
 * @param gaps when nobody is on duty, in words
 * @param leads whether the viewer plans shifts
 * @param keeps whether the viewer sets how the desk is reached
 */
record DutyView(
        WorkFrame frame,
        DutySettings settings,
        List<Line> urgent,
        List<OnDuty.Reached> now,
        List<Turn> shifts,
        List<String> gaps,
        List<Person> people,
        boolean leads,
        boolean keeps) {

    /** Something urgent. */
    record Line(
            String id,
            String url,
            String number,
            String why,
            String since,
            boolean open,
            String state) {

        static Line of(UrgentLine one, TimeWords words) {
            return new Line(
                    one.id().toString(),
                    "/conversations/" + one.number(),
                    "#" + one.number(),
                    one.why(),
                    words.shortly(one.raisedAt()),
                    one.isOpen(),
                    one.isOpen()
                            ? "nobody has taken it yet"
                            : one.takenBy()
                                    + (one.state().equals("taken")
                                            ? " took it"
                                            : " said it is not urgent"));
        }
    }

    /** A shift, and what the viewer may do about it. */
    record Turn(
            String id,
            String name,
            String when,
            boolean now,
            String swap,
            String asked,
            boolean mayAsk,
            boolean mayAnswer,
            boolean mayRemove) {

        static Turn of(Shift one, Viewer.Member viewer, TimeWords words) {
            var swap = one.swap();
            return new Turn(
                    one.id().toString(),
                    one.name(),
                    words.dayAndTime(one.begins()) + " to " + words.dayAndTime(one.ends()),
                    !one.begins().isAfter(words.now()),
                    swap == null ? "" : swap.toString(),
                    one.swapToName() == null ? "" : one.swapToName(),
                    swap == null && (one.person().equals(viewer.person()) || viewer.may(Role.LEAD)),
                    viewer.person().equals(one.swapTo()),
                    viewer.may(Role.LEAD));
        }
    }
}
