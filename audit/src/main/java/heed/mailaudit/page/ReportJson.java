package heed.mailaudit.page;

import heed.mailaudit.count.Example;
import heed.mailaudit.count.Excerpt;
import heed.mailaudit.count.Report;
import heed.mailaudit.count.Setting;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a report for programs, with the same figures and examples as the page. */
public final class ReportJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final Setting setting;
    private final Masking masking;

    private ReportJson(JsonGenerator json, Setting setting) {
        this.json = json;
        this.setting = setting;
        this.masking = new Masking(setting.masked());
    }

    public static void write(Report report, Writer out) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ReportJson(json, report.setting()).report(report);
        }
    }

    private void report(Report report) {
        json.writeStartObject();
        json.writeStringProperty("headline", new Summary(report).headline());
        object("setting", _ -> setting(report));
        object("mails", _ -> mails(report));
        number("conversations", report.conversations());
        number("replies", report.replies());
        number("passedOn", report.passedOn());
        counts("languages", report.languages());
        number("fullyChecked", report.fullyChecked());
        number("clean", report.clean());
        number("thanks", report.thanks());
        list("checks", report.checks(), this::check);
        list(report.byWeek() ? "weeks" : "months", report.periods(), this::period);
        matters(report);
        object("firstReply", _ -> times(report.firstReply()));
        object("nextReply", _ -> times(report.nextReply()));
        object(
                "handOffs",
                _ -> {
                    number("answered", report.handOffs().answered());
                    number("once", report.handOffs().once());
                    number("oftener", report.handOffs().oftener());
                });
        if (setting.byAgent()) list("people", report.people(), this::person);
        json.writeEndObject();
    }

    private void setting(Report report) {
        json.writeStringProperty("mailbox", setting.mailbox());
        json.writeArrayPropertyStart("us");
        setting.us().names().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("hours", setting.hours());
        json.writeStringProperty("zone", setting.zone().getId());
        json.writeBooleanProperty("masked", setting.masked());
        json.writeStringProperty("first", report.sifted().first().toString());
        json.writeStringProperty("last", report.sifted().last().toString());
    }

    private void mails(Report report) {
        number("all", report.sifted().mails());
        number("duplicates", report.sifted().duplicates());
        number("machines", report.sifted().machines());
        number("internal", report.sifted().internal());
        number("undated", report.sifted().undated());
    }

    private void check(Report.Check check) {
        json.writeStringProperty("id", check.id());
        json.writeStringProperty("title", check.title());
        json.writeStringProperty("level", check.level().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("preview", check.preview());
        number("checked", check.checked());
        number("flagged", check.flagged());
        share("rate", check.rate());
        list(
                "byPeriod",
                check.byPeriod(),
                rate -> {
                    number("flagged", rate.part());
                    number("checked", rate.whole());
                });
        examples(check.examples(), check.id());
    }

    private void period(Report.Period period) {
        json.writeStringProperty("start", period.start().toString());
        number("replies", period.replies());
        number("clean", period.clean());
    }

    private void matters(Report report) {
        object(
                "asks",
                _ -> {
                    number("total", report.asks().total());
                    number("open", report.asks().open());
                    examples(report.asks().examples(), "");
                });
        object(
                "promises",
                _ -> {
                    number("kept", report.promises().kept());
                    number("late", report.promises().late());
                    number("silent", report.promises().silent());
                    number("quiet", report.promises().quiet());
                    number("pending", report.promises().pending());
                    examples(report.promises().examples(), "");
                });
        object(
                "dropped",
                _ -> {
                    number("never", report.dropped().never());
                    number("midway", report.dropped().midway());
                    examples(report.dropped().examples(), "");
                });
    }

    private void times(Report.Times times) {
        number("count", times.count());
        number("medianSeconds", times.median().toSeconds());
        number("ninetiethSeconds", times.ninetieth().toSeconds());
        share("withinDay", times.withinDay());
    }

    private void person(Report.Person person) {
        json.writeStringProperty("name", person.name());
        number("replies", person.replies());
        number("fullyChecked", person.fullyChecked());
        number("clean", person.clean());
        counts("flagged", person.flagged());
    }

    private void examples(List<Example> examples, String check) {
        list("examples", examples, example -> example(masking.shown(example, check)));
    }

    private void example(Example example) {
        json.writeStringProperty("subject", example.subject());
        json.writeStringProperty("at", example.at().toString());
        if (setting.byAgent()) json.writeStringProperty("writer", example.writer());
        if (example.messageId() != null) json.writeStringProperty("messageId", example.messageId());
        excerpt(example.words());
        json.writeStringProperty("says", example.says());
        list("evidence", example.evidence(), this::excerpt);
    }

    private void excerpt(Excerpt excerpt) {
        json.writeStringProperty("text", excerpt.text());
        number("start", excerpt.start());
        number("end", excerpt.end());
    }

    private void number(String name, long number) {
        json.writeNumberProperty(name, number);
    }

    private void share(String name, double share) {
        json.writeNumberProperty(name, Math.round(share * 10_000) / 10_000.0);
    }

    private void counts(String name, Map<String, Integer> counts) {
        object(name, _ -> counts.forEach(json::writeNumberProperty));
    }

    private void object(String name, Consumer<JsonGenerator> fields) {
        json.writeObjectPropertyStart(name);
        fields.accept(json);
        json.writeEndObject();
    }

    private <T> void list(String name, List<T> items, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
