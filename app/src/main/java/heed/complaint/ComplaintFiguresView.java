package heed.complaint;

import heed.web.WorkFrame;
import java.util.List;

/** The figures as they are read. */
record ComplaintFiguresView(WorkFrame frame, List<Figure> lines) {

    /** A line. */
    record Figure(
            String cause,
            String registered,
            String acknowledged,
            String decided,
            String accepted,
            String closed) {}

    static ComplaintFiguresView of(WorkFrame frame, List<ComplaintFigures.Line> lines) {
        return new ComplaintFiguresView(
                frame, lines.stream().map(ComplaintFiguresView::figure).toList());
    }

    private static Figure figure(ComplaintFigures.Line line) {
        return new Figure(
                line.cause(),
                Long.toString(line.registered()),
                of(line.acknowledgedInTime(), line.acknowledgedDue()),
                of(line.decidedInTime(), line.decidedDue()),
                of(line.accepted(), line.answered()),
                Long.toString(line.closed()));
    }

    private static String of(long some, long all) {
        return all == 0 ? "–" : some + " of " + all;
    }
}
