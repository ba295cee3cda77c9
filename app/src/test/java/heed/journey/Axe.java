package heed.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page as somebody does who cannot see, or has a small window. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> GRAVE = List.of("serious", "critical");

    /** Other tests fill the lists: after two dozen lines alike the next one tells nothing. */
    private static final String ALIKE =
            "tbody > tr:nth-child(n+25), ul > li:nth-child(n+25), select > option:nth-child(n+25)";

    private Axe() {}

    /** Only what is wrong: what is right takes longer to tell. */
    private static AxeRunOptions options() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Fails when something serious stands in anybody's way, or the page runs out of the window. */
    static void expectNothingSerious(Page page, String where) {
        var serious =
                new AxeBuilder(page)
                                .options(options())
                                .withTags(RULES)
                                .exclude(ALIKE)
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations()
                                .stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(rule ->
                                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                                .toList();
        assertThat(serious).as(where).isEmpty();
        int room = page.viewportSize().width;
        assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
                .as("%s runs out of the window", where)
                .isLessThanOrEqualTo(room);
    }
}
