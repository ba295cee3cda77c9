package heed.mailaudit.page;

import heed.mailaudit.count.Report;
import heed.review.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How it was read, what was left out, and what could not be told. */
record MethodView(List<Row> rows, List<String> limits, List<LanguageRow> languages) {

    record Row(String name, String text) {}

    /** Replies in a language, and how many of the checks know it. */
    record LanguageRow(String name, String replies, String checks) {}

    static MethodView of(Report report) {
        var setting = report.setting();
        var sifted = report.sifted();
        var rows = new ArrayList<Row>();
        rows.add(
                new Row(
                        "Read",
                        setting.mailbox() + ": " + Figures.count(sifted.mails(), "mail", "mails")));
        rows.add(new Row("Ours", String.join(", ", setting.us().names())));
        rows.add(
                new Row(
                        "Opening hours",
                        setting.hours()
                                + ", "
                                + setting.zone().getId()
                                + ". Waiting is counted in them; holidays are not known."));
        rows.add(
                new Row(
                        "Left out",
                        Figures.number(sifted.machines())
                                + " written by machines (bounces, automatic answers, newsletters), "
                                + Figures.number(sifted.duplicates())
                                + " that lay there twice, "
                                + Figures.number(sifted.internal())
                                + " among ourselves, "
                                + Figures.number(sifted.undated())
                                + " without a date, "
                                + Figures.number(report.passedOn())
                                + " that we sent to somebody else about a conversation"));
        rows.add(
                new Row(
                        "Read in full",
                        Figures.number(report.fullyChecked())
                                + " of "
                                + Figures.number(report.replies())
                                + " replies, in a language that most checks know. Shares of replies are shares of these, or of those that the check in question could read."));
        return new MethodView(rows, limits(report), languages(report));
    }

    private static List<String> limits(Report report) {
        var limits = new ArrayList<String>();
        limits.add(
                "Only mail was read: what was settled by telephone or in person is not known, and neither is whether a promised parcel or payment came.");
        limits.add("Each reply was read with the messages before it and no later ones.");
        limits.add(
                "Facts, canned replies and other customers' data are not in a mailbox: whether replies contradict a fact, are nothing but a script, or tell what is somebody else's could not be looked for.");
        limits.add("Some of what nobody answered may be advertising.");
        if (report.setting().masked())
            limits.add(
                    "In examples, addresses, long numbers, links and the names of those who took part are masked; a wrong name and the right one stay where they are the matter, and a name can still stand where nobody would look for it. Read before you pass this on.");
        return limits;
    }

    private static List<LanguageRow> languages(Report report) {
        long all = report.checks().size();
        return report.languages().entrySet().stream()
                .limit(12)
                .map(entry ->
                        new LanguageRow(
                                name(entry.getKey()),
                                Figures.number(entry.getValue()),
                                report.checks().stream()
                                                .filter(check -> knows(check, entry.getKey()))
                                                .count()
                                        + " of "
                                        + all))
                .toList();
    }

    private static boolean knows(Report.Check check, String language) {
        return check.languages().contains("all") || check.languages().contains(language);
    }

    private static String name(String language) {
        return language.equals(Languages.UNKNOWN)
                ? "not recognised"
                : Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
