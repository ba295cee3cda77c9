package heed.review.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a message is parted. */
class TextReaderTest {

    private final TextReader reader = new TextReader();

    @Test
    void greeting_sign_off_and_signature_are_told_from_what_is_said() {
        // given
        String draft =
                """
                Dear Dr. O'Brien,

                your parcel left today.

                Kind regards,
                Ada Okoye
                Example Ltd
                """;
        // when
        Text text = reader.read(draft);
        // then
        assertThat(zone(text, ZoneKind.GREETING)).containsExactly("Dear Dr. O'Brien,");
        assertThat(zone(text, ZoneKind.PROSE)).containsExactly("your parcel left today.");
        assertThat(zone(text, ZoneKind.SIGN_OFF)).containsExactly("Kind regards,");
        assertThat(zone(text, ZoneKind.SIGNATURE)).containsExactly("Ada Okoye\nExample Ltd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hi Mia, it left today.|Hi Mia,|it left today.",
                "@mia Hello! It left today.|@mia Hello!|It left today.",
                "Sehr geehrte Frau Dr. Weiß,~es ist da.|Sehr geehrte Frau Dr. Weiß,|es ist da.",
                "Good morning Mr. van der Berg - it left.|Good morning Mr. van der Berg -|it left.",
                "Mia,~it left today.|Mia,|it left today.",
            })
    void a_greeting_ends_where_the_sentence_goes_on(String draft, String greeting, String rest) {
        // when
        Text text = reader.read(draft.replace("~", "\n"));
        // then
        assertThat(zone(text, ZoneKind.GREETING)).containsExactly(greeting);
        assertThat(zone(text, ZoneKind.PROSE)).containsExactly(rest);
    }

    @Test
    void quoted_text_is_nobody_s_own_words() {
        // given
        String draft = "It left.\n> When?\n\nOn Mon, 2 Mar 2026 Mia wrote:\nWhere is it?\n";
        // when
        Text text = reader.read(draft);
        // then
        assertThat(text.ownSentences()).hasSize(1);
        assertThat(zone(text, ZoneKind.QUOTE))
                .containsExactly("> When?", "On Mon, 2 Mar 2026 Mia wrote:", "Where is it?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your order no. 1234 left.",
                "Your order no.\n1234 left today.",
                "Wir liefern am 3. März 2026 aus.",
                "Wir liefern zum 3. Werktag aus.",
                "Mr. Brown spoke to Dr. Weiß.",
                "See https://example.org/a.b?c=d for more",
                "It costs 1.234,50 Euro.",
                "Well ... that is odd.",
                "We call at 3 p.m. London time on Friday.",
                "We call at 3 p.m. on Friday.",
                "It opens at 9 a.m. GMT.",
                "Das kostet z.B. 3 Euro.",
                "This line was wrapped by a program that counts its columns and\nGermans write nouns large.",
            })
    void these_are_one_sentence(String draft) {
        assertThat(reader.read(draft).sentences()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It left on March 3. You get it soon.",
                "Really? Yes.",
                "We call at 3 p.m. You need not wait.",
                "Done.Thanks for waiting",
                "First line\nSecond line",
                "- one\n- two",
                "It is there!! Look.",
                "He said \"no.\" That is all.",
                "We paid €5. You owe nothing."
            })
    void these_are_two_sentences(String draft) {
        assertThat(reader.read(draft).sentences()).hasSize(2);
    }

    @Test
    void links_are_masked_and_no_offset_moves() {
        // given
        String draft = "Look at https://example.org/help?x=1. Or write to ada@example.org now.";
        // when
        Text text = reader.read(draft);
        // then
        assertThat(text.masked()).hasSameSizeAs(draft).doesNotContain("example");
        assertThat(text.links().stream().map(text::of))
                .containsExactly("https://example.org/help?x=1", "ada@example.org");
        assertThat(text.sentences()).hasSize(2);
    }

    @Test
    void clitics_numbers_and_hyphens_are_tokens_of_their_own() {
        assertThat(words("I'll send the 2nd e-mail, don't worry: 14:30h"))
                .containsExactly(
                        "i", "'ll", "send", "the", "2", "nd", "e", "-", "mail", ",", "don't",
                        "worry", ":", "14:30", "h");
        assertThat(words("J’enverrai d'ici l'été O'Brien"))
                .containsExactly("j'", "enverrai", "d'", "ici", "l'", "été", "o'brien");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We are sorry that your parcel has not arrived yet.|en",
                "Es tut uns leid, dass Ihr Paket noch nicht da ist.|de",
                "Nous sommes désolés que votre colis ne soit pas encore arrivé.|fr",
                "Lamentamos que su paquete no haya llegado todavía.|es",
                "Ci dispiace che il suo pacco non sia ancora arrivato.|it",
                "Het spijt ons dat uw pakket nog niet is aangekomen.|nl",
                "Lamentamos que a sua encomenda ainda não tenha chegado.|pt",
                "Przepraszamy, że paczka nie jest jeszcze na miejscu.|pl",
                "OK|unknown",
                "1234|unknown",
            })
    void a_language_is_told_or_left_open(String draft, String language) {
        assertThat(reader.read(draft).language()).isEqualTo(language);
    }

    @Test
    void what_is_likely_decides_about_few_words() {
        assertThat(reader.read("Parfait !", List.of("fr")).language()).isEqualTo("fr");
        assertThat(
                        reader
                                .read(
                                        "Es ist da. Thank you for your patience and have a nice day!",
                                        List.of("de"))
                                .sentences()
                                .stream()
                                .map(Sentence::language))
                .containsExactly("de", "en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "no. ", "@", "a@", "www.", "\n", "> ", "'s", "1.", "…", "\"", "x.com", "|",
                "- a\n", "Hi ", "\uD83D", "a.b/"
            })
    void a_long_run_of_one_thing_takes_bounded_time(String thing) {
        // given
        String draft = thing.repeat(250_000 / thing.length());
        // when, then
        assertTimeout(Duration.ofSeconds(2), () -> reader.read(draft));
    }

    @Test
    void a_megabyte_of_one_word_takes_bounded_time() {
        assertTimeout(Duration.ofSeconds(5), () -> reader.read("soon ".repeat(200_000)));
    }

    @Test
    void every_character_of_unicode_can_be_read() {
        // given
        var all = new StringBuilder();
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            all.appendCodePoint(c);
            if (c % 1000 == 0) all.append(". ");
        }
        // when
        Text text = reader.read(all.toString());
        // then
        assertThat(text.sentences()).isNotEmpty();
    }

    private static List<String> zone(Text text, ZoneKind kind) {
        return text.zones().stream()
                .filter(zone -> zone.kind() == kind)
                .flatMap(zone -> text.of(zone.span()).strip().lines())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                lines ->
                                        kind == ZoneKind.SIGNATURE
                                                ? List.of(String.join("\n", lines))
                                                : lines));
    }

    private static List<String> words(String text) {
        return Tokenizer.tokenize(text).stream().map(Token::lower).toList();
    }
}
