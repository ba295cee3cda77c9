package heed.review.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The expected numbers are those of the tokenizer that the model was published with. */
class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void read() throws IOException {
        try (var json =
                WordPieces.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            pieces = WordPieces.read(Objects.requireNonNull(json));
        }
    }

    @Test
    void words_and_marks_become_the_numbers_that_the_model_knows() {
        assertThat(pieces.of("Where's my ORDER?! It was due last Friday…", 128))
                .containsExactly(
                        101, 2073, 1005, 1055, 2026, 2344, 1029, 999, 2009, 2001, 2349, 2197, 5958,
                        1529, 102);
    }

    @Test
    void rare_words_are_cut_and_accents_dropped() {
        assertThat(pieces.of("Überraschung naïve café 東京 antidisestablishmentarianism", 128))
                .containsExactly(
                        101, 19169, 8180, 20760, 3070, 15743, 7668, 1879, 1755, 3424, 10521, 4355,
                        7875, 13602, 3672, 12199, 2964, 102);
    }

    @Test
    void what_no_piece_fits_is_one_unknown() {
        assertThat(pieces.of("x".repeat(120) + " 😡 @ada #1", 128))
                .containsExactly(101, 100, 100, 1030, 15262, 1001, 1015, 102);
    }

    @Test
    void only_the_beginning_of_a_long_text_is_read() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> {
                    assertThat(pieces.of("never ".repeat(100_000), 128)).hasSize(128);
                    assertThat(pieces.of("é".repeat(500_000), 128)).containsExactly(101, 100, 102);
                });
    }
}
