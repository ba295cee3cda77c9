package heed.mailaudit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import heed.mailaudit.count.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as a page of its own. Thread-safe. */
public final class ReportPage {

    private static final List<String> STYLES =
            List.of("tokens.css", "page.css", "parts.css", "charts.css", "print.css");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    ReportPage.class.getClassLoader(),
                    ReportPage.class.getPackageName());

    public void write(Report report, Writer out) {
        templates.render("report.jte", ReportView.of(report, style()), new WriterOutput(out));
    }

    private static String style() {
        return STYLES.stream().map(ReportPage::resource).collect(Collectors.joining("\n"));
    }

    private static String resource(String name) {
        try (var in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("There is no " + name + ".");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
