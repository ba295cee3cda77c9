package heed.mailaudit.page;

import heed.mailaudit.count.Report.Times;
import heed.mailaudit.count.Words;
import java.util.ArrayList;
import java.util.List;

/** How long customers waited for one kind of reply. */
record WaitView(String title, String count, String median, String ninetieth, List<Row> rows) {

    /**
     * @param width in hundredths of the widest
     */
    record Row(String label, String count, int width) {}

    private static final List<String> LABELS =
            List.of(
                    "within an hour",
                    "1 to 4 hours",
                    "4 hours to a day of work",
                    "1 to 2 days",
                    "2 to 5 days",
                    "longer");

    static WaitView of(String title, Times times) {
        int highest = times.bins().stream().mapToInt(Integer::intValue).max().orElse(0);
        var rows = new ArrayList<Row>();
        for (int at = 0; at < LABELS.size(); at++) {
            int count = times.bins().get(at);
            int width = highest == 0 ? 0 : (int) Math.ceil(100.0 * count / highest);
            rows.add(new Row(LABELS.get(at), Figures.number(count), width));
        }
        return new WaitView(
                title,
                Figures.number(times.count()),
                Words.duration(times.median()),
                Words.duration(times.ninetieth()),
                rows);
    }
}
