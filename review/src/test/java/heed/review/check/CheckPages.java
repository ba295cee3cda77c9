package heed.review.check;

import heed.review.Proofreader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what is generated of the checks: their list, and {@code docs/checks}. */
final class CheckPages {

    private static final Path DOCS =
            Path.of(Objects.requireNonNull(System.getProperty("heed.docs"))).resolve("checks");
    private static final Path RESOURCES = Path.of("src/main/resources/heed/review/check");
    private static final Path LANGUAGE = Path.of("../language/src/main/resources/heed/language");
    private static final Comparator<CheckPage> BY_ID = Comparator.comparing(CheckPage::id);
    private static final int SHOWN_EXAMPLES = 5;

    private CheckPages() {}

    static Path indexFile() {
        return RESOURCES.resolve("index.txt");
    }

    static String index() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()) + "\n")
                    .sorted()
                    .collect(Collectors.joining());
        }
    }

    static Map<Path, String> pages() throws IOException {
        var pages = new LinkedHashMap<Path, String>();
        List<CheckPage> all = Checks.all().entries().stream().map(Checks.Entry::page).toList();
        for (CheckPage page : all)
            pages.put(DOCS.resolve(page.id() + ".md"), page(page) + examples(page.id()));
        CheckPage language = ofLanguage();
        pages.put(DOCS.resolve(language.id() + ".md"), page(language));
        all = Stream.concat(all.stream(), Stream.of(language)).sorted(BY_ID).toList();
        pages.put(DOCS.resolve("README.md"), overview(all));
        return pages;
    }

    /** The check that has a module to itself, and its examples on its page. */
    private static CheckPage ofLanguage() throws IOException {
        var head = new FrontMatter(Files.readAllLines(LANGUAGE.resolve(Proofreader.CHECK + ".md")));
        return CheckPage.of(Proofreader.CHECK, head);
    }

    private static String overview(List<CheckPage> all) {
        var text =
                new StringBuilder(
                        "# The checks of the review\n\nWritten by a test from the pages beside the code.\n\n");
        text.append(
                "| check | what it finds | level | status | languages |\n|---|---|---|---|---|\n");
        for (CheckPage page : all)
            text.append(
                    "| [`%s`](%s.md) | %s | %s | %s | %s |\n"
                            .formatted(
                                    page.id(),
                                    page.id(),
                                    page.title(),
                                    level(page),
                                    page.status(),
                                    String.join(" ", page.languages())));
        return text.toString();
    }

    private static String page(CheckPage page) {
        var text = new StringBuilder();
        text.append(
                "# %s\n\n`%s`, level %s, %s, languages: %s.\n"
                        .formatted(
                                page.title(),
                                page.id(),
                                level(page),
                                page.status(),
                                String.join(", ", page.languages())));
        page.figures().forEach(figure -> text.append("\nMeasured: ").append(figure).append('\n'));
        page.body().forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String examples(String id) {
        var text = new StringBuilder("\n## Examples\n");
        for (boolean flagged : new boolean[] {true, false}) {
            text.append(flagged ? "\nIt speaks up about\n\n" : "\nIt says nothing about\n\n");
            Example.of(id).stream()
                    .filter(example -> example.flagged() == flagged)
                    .limit(SHOWN_EXAMPLES)
                    .forEach(example -> text.append(line(example)));
        }
        return text.toString();
    }

    private static String line(Example example) {
        String draft = example.reviewCase().draft().strip().replaceAll("\\s*\n\\s*", " / ");
        return "- %s: “%s”\n".formatted(example.why(), draft);
    }

    private static String level(CheckPage page) {
        return page.level().name().toLowerCase(Locale.ROOT);
    }
}
