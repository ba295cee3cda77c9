package heed.review.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PromiseExamplesTest {

    private static final List<String> EXAMPLES =
            List.of("en-commitments", "en-due", "en-mail", "de", "fr", "es", "nl", "it", "pt");

    private static final List<String> ASIDE = List.of("en", "de", "fr", "es", "nl", "it", "pt");

    @TestFactory
    Stream<DynamicTest> every_example_promises_what_it_says() {
        return EXAMPLES.stream()
                .flatMap(file -> PromiseExample.in("examples/" + file + ".yaml").stream())
                .map(example ->
                        dynamicTest(
                                example.language() + ": " + example.draft(),
                                () -> assertThat(example.difference()).isEmpty()));
    }

    /** Nobody tunes the rules on these: their figure says how well the rules carry over. */
    @Test
    void nine_in_ten_of_the_examples_kept_aside_are_right() {
        var examples =
                ASIDE.stream()
                        .flatMap(file -> PromiseExample.in("aside/" + file + ".yaml").stream())
                        .toList();
        long right = examples.stream().filter(each -> each.difference().isEmpty()).count();
        System.out.printf("Promises kept aside: %d of %d right%n", right, examples.size());
        assertThat(right).isGreaterThanOrEqualTo(Math.round(0.9 * examples.size()));
    }
}
