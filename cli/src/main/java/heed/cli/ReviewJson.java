package heed.cli;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import heed.review.Ask;
import heed.review.Evidence;
import heed.review.Finding;
import heed.review.Mood;
import heed.review.Promise;
import heed.review.Review;
import heed.review.Unchecked;
import heed.review.text.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes reviews as lines of JSON, in the form that {@code heed review} promises. */
final class ReviewJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final PrintWriter out;

    ReviewJson(PrintWriter out) {
        this.out = out;
    }

    void write(Review review) {
        line(json -> {
            json.writeStringProperty("id", review.id());
            json.writeStringProperty("language", review.language());
            json.writeNumberProperty("millis", review.millis());
            array(json, "findings", review.findings(), ReviewJson::finding);
            array(json, "asks", review.asks(), ReviewJson::ask);
            array(json, "promises", review.promises(), ReviewJson::promise);
            mood(json, review.mood());
            array(json, "unchecked", review.unchecked(), ReviewJson::unchecked);
        });
    }

    void writeError(@Nullable String id, String why) {
        line(json -> {
            string(json, "id", id);
            json.writeStringProperty("error", why);
        });
    }

    private void line(Consumer<JsonGenerator> fields) {
        var line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        out.write(line.append('\n').toString());
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStringProperty("check", finding.check());
        json.writeStringProperty("level", word(finding.level()));
        place(json, finding.span(), finding.text());
        json.writeStringProperty("message", finding.message());
        array(json, "evidence", finding.evidence(), ReviewJson::evidence);
        json.writeArrayPropertyStart("suggestions");
        finding.suggestions().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("probability", rounded(finding.probability()));
    }

    private static void evidence(JsonGenerator json, Evidence evidence) {
        json.writeNumberProperty("message", evidence.message());
        place(json, evidence.span(), evidence.text());
    }

    private static void ask(JsonGenerator json, Ask ask) {
        json.writeNumberProperty("message", ask.message());
        place(json, ask.span(), ask.text());
        json.writeStringProperty("state", word(ask.state()));
    }

    private static void promise(JsonGenerator json, Promise promise) {
        place(json, promise.span(), promise.text());
        json.writeStringProperty("what", promise.what());
        string(
                json,
                "due",
                promise.due() == null ? null : ISO_OFFSET_DATE_TIME.format(promise.due()));
        string(json, "dueText", promise.dueText());
        json.writeBooleanProperty("conditional", promise.conditional());
        json.writeStringProperty("strength", word(promise.strength()));
    }

    private static void mood(JsonGenerator json, @Nullable Mood mood) {
        if (mood == null) {
            json.writeNullProperty("mood");
            return;
        }
        json.writeObjectPropertyStart("mood");
        json.writeNumberProperty("upset", rounded(mood.upset()));
        array(json, "signals", mood.signals(), ReviewJson::signal);
        json.writeEndObject();
    }

    private static void signal(JsonGenerator json, Mood.Signal signal) {
        json.writeStringProperty("kind", word(signal.kind()));
        json.writeNumberProperty("message", signal.message());
        json.writeNumberProperty("start", signal.span().start());
        json.writeNumberProperty("end", signal.span().end());
        json.writeNumberProperty("strength", rounded(signal.strength()));
    }

    private static void unchecked(JsonGenerator json, Unchecked unchecked) {
        json.writeStringProperty("check", unchecked.check());
        json.writeStringProperty("why", unchecked.why());
    }

    private static void place(JsonGenerator json, Span span, String text) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
        json.writeStringProperty("text", text);
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> fields) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            fields.accept(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double probability) {
        return Math.round(probability * 1000) / 1000.0;
    }

    private static void string(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) json.writeNullProperty(name);
        else json.writeStringProperty(name, value);
    }
}
