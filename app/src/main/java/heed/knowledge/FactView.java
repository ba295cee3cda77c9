package heed.knowledge;

import heed.access.Person;
import heed.access.Viewer;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One fact: what it says, how it is changed, what is still to be looked at, who keeps it.
 *
 * @param standing in a sentence
 * @param why it should be looked at; null when it need not
 * @param leads whether the viewer may change it
 * @param keeps whether they may say that it is still true
 * @param look what states the value that a change would end; null before somebody asks
 */
record FactView(
        SettingsFrame frame,
        String url,
        String key,
        String says,
        String standing,
        @Nullable String why,
        boolean leads,
        boolean keeps,
        boolean retired,
        long version,
        Field value,
        Field sentence,
        Field from,
        Field until,
        Field reviewOn,
        List<Choice> owners,
        List<Time> times,
        @Nullable List<Use> look,
        String lookElsewhere,
        List<Use> uses,
        String elsewhere,
        long left,
        @Nullable String problem) {

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    /** A value in its time; {@code off} is where it is called off, null when it cannot be. */
    record Time(
            String value, String says, String when, String by, boolean now, @Nullable String off) {}

    /** Something that states a value that is true no more. */
    record Use(
            String url,
            String words,
            String kind,
            String value,
            @Nullable String looked,
            String look) {}

    /** A change as it was typed, and what it would leave behind. */
    record Change(FactForm form, FactUses.@Nullable Look look, @Nullable String problem) {}

    static FactView of(
            SettingsFrame frame,
            FactLine fact,
            List<FactValue> history,
            Change change,
            FactUses.Look uses,
            List<Person> keepers,
            Viewer.Member viewer,
            TimeWords words) {
        boolean leads = FactKeepers.leads(fact.team(), viewer);
        var url = FactPages.HERE + "/" + fact.id();
        var form = change.form();
        return new FactView(
                frame,
                url,
                fact.key(),
                fact.says(),
                forWhom(fact) + ", " + standing(fact, words),
                why(fact, words),
                leads,
                leads || viewer.person().equals(fact.owner()),
                fact.standing(words.now()) == FactLine.Standing.RETIRED,
                form.version() == null ? fact.version() : form.version(),
                field("value", "Value", form.value()),
                field("says", "In a sentence", form.says()),
                field("from", "From", form.from())
                        .type("date")
                        .optional()
                        .help("At once when you choose nothing."),
                field("until", "Until", form.until()).type("date").optional().help("The last day."),
                field("reviewOn", "Looked at again on", fact.reviewOn().toString()).type("date"),
                owners(keepers, fact.owner() == null ? null : fact.owner().toString()),
                history.stream().map(value -> time(value, leads, url, words)).toList(),
                change.look() == null ? null : lines(change.look(), url, words),
                change.look() == null ? "" : elsewhere(change.look().elsewhere()),
                lines(uses, url, words),
                elsewhere(uses.elsewhere()),
                uses.seen().stream().filter(use -> use.lookedAt() == null).count(),
                change.problem());
    }

    static List<Choice> owners(List<Person> keepers, @Nullable String chosen) {
        return keepers.stream()
                .map(person ->
                        new Choice(
                                person.id().toString(),
                                person.name(),
                                person.id().toString().equals(chosen)))
                .toList();
    }

    static String forWhom(FactLine fact) {
        return fact.language() == null
                ? fact.forWhom()
                : fact.forWhom()
                        + ", in "
                        + Locale.of(fact.language()).getDisplayLanguage(Locale.ENGLISH);
    }

    static String toLookAt(long count) {
        return count == 1 ? "One thing states an old value" : count + " things state an old value";
    }

    private static String standing(FactLine fact, TimeWords words) {
        return switch (fact.standing(words.now())) {
            case TRUE -> "true since " + words.day(fact.from());
            case PLANNED -> "true from " + words.day(fact.from());
            case RETIRED -> "retired";
        };
    }

    private static @Nullable String why(FactLine fact, TimeWords words) {
        if (!fact.needsLook(words.today(), words.now())) {
            return null;
        }
        return fact.owner() == null
                ? "Nobody keeps it since "
                        + FactForm.text(fact.ownedBy())
                        + " left. Give it to somebody."
                : FactForm.text(fact.ownerName()) + " was to look whether it is still true.";
    }

    private static Time time(FactValue value, boolean leads, String url, TimeWords words) {
        var from = words.day(value.from());
        boolean planned = value.isPlanned(words.now());
        return new Time(
                value.value(),
                value.says(),
                value.until() == null
                        ? (planned ? "from " : "since ") + from
                        : from + " to " + words.day(value.until().minusSeconds(1)),
                (value.by() == null ? "Heed" : value.by()) + ", " + words.day(value.at()),
                value.isTrue(words.now()),
                leads && planned ? url + "/values/" + value.id() + "/removal" : null);
    }

    private static List<Use> lines(FactUses.Look look, String url, TimeWords words) {
        return look.seen().stream().map(use -> line(use, url, words)).toList();
    }

    private static Use line(FactUseLine use, String url, TimeWords words) {
        return new Use(
                use.number() == null
                        ? use.url()
                        : "/conversations/"
                                + use.number()
                                + (use.kind().equals("reply") ? "#message-" + use.place() : ""),
                (use.number() == null ? "" : "#" + use.number() + " ") + use.label(),
                kind(use),
                use.value(),
                use.lookedAt() == null
                        ? null
                        : FactForm.text(use.lookedBy()) + ", " + words.shortly(use.lookedAt()),
                use.id() == null ? "" : url + "/uses/" + use.id() + "/look");
    }

    private static String kind(FactUseLine use) {
        return switch (use.kind()) {
            case "reply" -> "We told a customer";
            case "draft" -> use.writer() == null ? "Your draft" : "A draft of " + use.writer();
            default -> {
                var words = use.kind().replace('-', ' ');
                yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }

    private static String elsewhere(long count) {
        return count == 0
                ? ""
                : count == 1
                        ? "One more is in what you may not read; who may sees it here."
                        : count + " more are in what you may not read; who may sees them here.";
    }

    private static Field field(String name, String label, @Nullable String value) {
        return Field.of(name, label, FactForm.text(value), Problems.NONE);
    }
}
