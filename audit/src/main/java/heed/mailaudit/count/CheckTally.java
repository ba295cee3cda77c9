package heed.mailaudit.count;

import heed.review.check.CheckPage;
import java.util.ArrayList;
import java.util.List;

/** Counts for one check. */
final class CheckTally {

    private final CheckPage page;
    private final Worst worst;
    private final int[] checked;
    private final int[] flagged;

    CheckTally(CheckPage page, Calendar calendar, int examples) {
        this.page = page;
        this.worst = new Worst(examples);
        this.checked = new int[calendar.count()];
        this.flagged = new int[calendar.count()];
    }

    void add(TalkFigures.Reply reply, int period) {
        if (reply.unchecked().contains(page.id())) return;
        checked[period]++;
        boolean any = false;
        for (var found : reply.found()) {
            if (!found.check().equals(page.id())) continue;
            worst.offer(found.example());
            any = true;
        }
        if (any) flagged[period]++;
    }

    Report.Check check() {
        var rates = new ArrayList<Report.Rate>();
        int allChecked = 0;
        int allFlagged = 0;
        for (int at = 0; at < checked.length; at++) {
            rates.add(new Report.Rate(flagged[at], checked[at]));
            allChecked += checked[at];
            allFlagged += flagged[at];
        }
        return new Report.Check(
                page.id(),
                page.title(),
                page.level(),
                page.isPreview(),
                page.languages(),
                allChecked,
                allFlagged,
                List.copyOf(rates),
                worst.list());
    }
}
