package heed.review.due;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The closing time of most days of a week; the later one when two are as frequent. */
final class UsualClosing {

    private UsualClosing() {}

    static int of(Collection<List<WorkingTime.Shift>> days) {
        var counts = new TreeMap<Integer, Integer>();
        for (var shifts : days) counts.merge(shifts.getLast().closes(), 1, Integer::sum);
        int usual = 0;
        int most = 0;
        for (var entry : counts.entrySet())
            if (entry.getValue() >= most) {
                usual = entry.getKey();
                most = entry.getValue();
            }
        return usual;
    }
}
