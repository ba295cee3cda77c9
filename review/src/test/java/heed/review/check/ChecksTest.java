package heed.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import heed.review.Evidence;
import heed.review.Reviewer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check, its page and its examples. */
class ChecksTest {

    private static final Reviewer REVIEWER = new Reviewer();

    static Stream<String> checks() {
        return Checks.all().entries().stream().map(entry -> entry.page().id());
    }

    static Stream<Example> examples() {
        return checks().flatMap(id -> Example.of(id).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_check_flags_what_it_must_and_nothing_else(Example example) {
        // given
        Draft draft = REVIEWER.read(example.reviewCase());
        // when
        List<Sighting> sightings = Checks.entry(example.check()).check().check(draft);
        // then
        if (!example.flagged()) {
            assertThat(words(sightings, draft)).as(draft.reply().raw()).isEmpty();
            return;
        }
        assertThat(words(sightings, draft)).as(draft.reply().raw()).isNotEmpty();
        if (!example.at().isEmpty())
            assertThat(words(sightings, draft))
                    .as(draft.reply().raw())
                    .containsExactlyElementsOf(example.at());
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_has_a_page_with_both_sections(String id) {
        assertThat(CheckPage.of(id, CheckPage.head(id)).body())
                .contains("## Why it matters", "## What to do");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void a_check_has_five_examples_of_each_kind(String id) {
        assertThat(Example.of(id).stream().filter(Example::flagged)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Example.of(id).stream().filter(example -> !example.flagged()))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void the_list_of_pages_names_every_page() throws IOException {
        Generated.assertUpToDate(CheckPages.indexFile(), CheckPages.index());
    }

    @Test
    void the_pages_for_people_are_up_to_date() throws IOException {
        for (var page : CheckPages.pages().entrySet())
            Generated.assertUpToDate(page.getKey(), page.getValue());
    }

    private static List<String> words(List<Sighting> sightings, Draft draft) {
        return sightings.stream()
                .map(sighting ->
                        sighting.span().isEmpty()
                                ? quoted(sighting)
                                : draft.reply().of(sighting.span()))
                .toList();
    }

    private static String quoted(Sighting missing) {
        return missing.evidence().stream().map(Evidence::text).findFirst().orElse("");
    }
}
