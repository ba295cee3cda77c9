package heed.mailaudit.page;

import heed.mailaudit.count.Report;
import heed.mailaudit.count.Report.Check;
import heed.mailaudit.count.Report.Rate;
import heed.mailaudit.count.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A mistake as the page shows it.
 *
 * @param level {@code stop}, {@code warn} or {@code hint}
 * @param rate of the replies that the check could read
 * @param trend a bar for each period
 * @param trendSays the same in words
 */
record MistakeView(
        String id,
        String title,
        String level,
        String levelName,
        String flagged,
        String rate,
        List<Bar> trend,
        String trendSays,
        List<ExampleView> examples) {

    /** A bar of a small chart, in hundredths of its height. */
    record Bar(int place, int height) {

        int top() {
            return 100 - height;
        }
    }

    private static final int FEWEST_TO_COMPARE = 30;

    static MistakeView of(Check check, Setting setting) {
        String level = check.level().name().toLowerCase(Locale.ROOT);
        return new MistakeView(
                check.id(),
                check.title(),
                level,
                levelName(level),
                Figures.count(check.flagged(), "reply", "replies")
                        + " of "
                        + Figures.number(check.checked()),
                Figures.percent(check.rate()),
                bars(check.byPeriod()),
                trend(check.byPeriod()),
                check.examples().stream()
                        .map(one -> ExampleView.of(one, setting, check.id()))
                        .toList());
    }

    private static String levelName(String level) {
        return switch (level) {
            case "stop" -> "Should not have left";
            case "warn" -> "Worth a second look";
            default -> "Small thing";
        };
    }

    private static List<Bar> bars(List<Rate> rates) {
        double highest = rates.stream().mapToDouble(Rate::share).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (int at = 0; at < rates.size(); at++) {
            double share = highest == 0 ? 0 : rates.get(at).share() / highest;
            bars.add(new Bar(at, share == 0 ? 0 : Math.max(6, (int) Math.round(share * 100))));
        }
        return bars;
    }

    /** The second half against the first, where both have enough to be compared. */
    private static String trend(List<Rate> rates) {
        int middle = rates.size() / 2;
        Rate before = sum(rates.subList(0, middle));
        Rate after = sum(rates.subList(middle, rates.size()));
        if (before.whole() < FEWEST_TO_COMPARE || after.whole() < FEWEST_TO_COMPARE) return "";
        if (before.part() + after.part() < 6) return "";
        double ratio = (after.share() + 0.001) / (before.share() + 0.001);
        if (ratio > 1.35) return "more of late";
        return ratio < 0.74 ? "fewer of late" : "steady";
    }

    private static Rate sum(List<Rate> rates) {
        int part = 0;
        int whole = 0;
        for (Rate rate : rates) {
            part += rate.part();
            whole += rate.whole();
        }
        return new Rate(part, whole);
    }

    /** Those found, the loudest and most frequent first. */
    static List<MistakeView> found(Report report, boolean previews) {
        return report.checks().stream()
                .filter(check -> check.preview() == previews && check.flagged() > 0)
                .sorted(Summary.GRAVEST_FIRST)
                .map(check -> MistakeView.of(check, report.setting()))
                .toList();
    }
}
