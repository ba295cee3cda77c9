package heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at a page as somebody does who cannot see, or has a small window. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> GRAVE = List.of("serious", "critical");

    /** Other tests fill the lists: after two dozen lines alike the next one tells nothing. */
    private static final String ALIKE =
            "tbody > tr:nth-child(n+25), ul > li:nth-child(n+25), select > option:nth-child(n+25)";

    /** The library's own way in reads and hands over the program anew for each look. */
    private static final String PROGRAM = program();

    private Axe() {}

    private static String program() {
        try (var program = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(program.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails when something serious stands in anybody's way, or the page runs out of the window. */
    static void expectNothingSerious(Page page, String where) {
        page.evaluate(PROGRAM);
        var serious =
                page.evaluate(
                        """
                        ([rules, alike, grave]) => axe
                          .run({ exclude: [alike] }, {
                            runOnly: rules, resultTypes: ["violations"], xpath: false, ancestry: false, selectors: false
                          })
                          .then(({ violations }) => violations
                            .filter(rule => grave.includes(rule.impact))
                            .map(rule => rule.id + ": " + rule.nodes[0].html))
                        """,
                        List.of(RULES, ALIKE, GRAVE));
        assertThat((List<?>) serious).as(where).isEmpty();
        expectAllInside(page, where);
    }

    /** Fails when the page runs out of the window. */
    static void expectAllInside(Page page, String where) {
        int room = page.viewportSize().width;
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("%s runs out of the window", where)
                .isLessThanOrEqualTo(room);
    }
}
