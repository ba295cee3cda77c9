package heed.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What acknowledgements say, to whom, and how they call them. */
class LettersTest {

    private static final Pattern PLACE = Pattern.compile("\\{[a-z]+}");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "nl", "it", "pt"})
    void every_language_says_the_same_with_the_same_places(String language) throws Exception {
        var english = phrases("en");
        var other = phrases(language);
        var plain = new TreeSet<>(other.stringPropertyNames());
        plain.removeIf(name -> name.endsWith(".casual"));
        assertThat(plain).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (var name : other.stringPropertyNames()) {
            assertThat(places(other.getProperty(name)))
                    .as(language + " " + name)
                    .isEqualTo(places(english.getProperty(name.replace(".casual", ""))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Tuesday 24 November, 11:30'",
        "de, 'Dienstag, 24. November, 11:30 Uhr'",
        "fr, 'mardi 24 novembre, 11:30'",
        "es, 'martes 24 de noviembre, 11:30'",
        "nl, 'dinsdag 24 november, 11:30 uur'",
        "it, 'martedì 24 novembre, ore 11:30'",
        "pt, 'terça-feira, 24 de novembro, 11:30'"
    })
    void times_are_said_in_plain_words(String language, String words) {
        var at = Instant.parse("2026-11-24T10:30:00Z");
        assertThat(Phrases.of(language).time(at, BERLIN, false)).isEqualTo(words);
        assertThat(Phrases.of(language).time(at, BERLIN, true)).contains(words, "Berlin");
    }

    @Test
    void what_a_customer_wrote_fills_no_place_of_ours() {
        var said =
                Phrases.of("en").say("thanks", false, "reference", "#7", "subject", "{reference}");
        assertThat(said).contains("“{reference}”", "is #7.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mia Brandt",
                "José García López",
                "Anna van der Berg",
                "Sean O’Brien",
                "J.R. Tolkien",
                "J. R. R. Tolkien",
                "Dr. Mia Brandt",
                "Prof. Dr. Mia Brandt",
                "Mia K. Brandt"
            })
    void people_are_called_by_their_name(String name) {
        assertThat(Called.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Support Team",
                "mia",
                "mia@example.org",
                "Brandt, Mia",
                "MIA BRANDT",
                "Northwind GmbH",
                "Mia Brandt via Forum",
                "Order 4711",
                "Visit evil.com Now",
                "Visit evil.com. Now",
                "Visit evil.co. Now",
                "Visit Evil.Com. Now",
                "Ask bit.ly. Now",
                "Visit evil com Now",
                "Www Evil Com",
                "Visit Ｅvil．com Now",
                "Visit Evil。Com Now",
                "Hxxp Evil Com",
                "Win Free Bit.ly Prize"
            })
    void nobody_is_called_by_what_may_be_no_name(String name) {
        assertThat(Called.isName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prize at http://evil.example/x\u0085",
                "\u0085\nPrize at http://evil.example/x",
                "Claim it at evil.com today",
                "evil.com?x=1",
                "ask win@evil",
                "http\u200b://evil",
                "Prize at evil\u3002com",
                "Prize at evil\uff0ecom",
                "Prize at evil\uff61com",
                "Prize at evil\u2024com",
                "Prize at evil\uff0ec\uff4fm",
                "win\uff20evil",
                "http\uff1a\uff0f\uff0fevil",
                "Prize at 203.0.113.7 today",
                "Prize at 203.0.113.7/x",
                "Prize at 203[.]0[.]113[.]7",
                "Prize at [2001:db8::7]",
                "Prize at 2001:db8::7",
                "hxxp//evil",
                "hxxps evil",
                "Prize at evil[.]com",
                "Prize at evil(.)com",
                "Prize at evil{.}com",
                "Prize at evil [dot] com",
                "Prize at evil(dot)com",
                "Prize at evil dot com",
                "Prize at www evil com",
                "Prize at WWW evil",
                "Prize at evil . com",
                "win [at] evil",
                "Prize at evil.c\u00adom",
                "Prize at e\u200bvil.com",
                "Prize at evil.\u0441\u043e\u043c",
                "Prize at evil.xn--p1ai"
            })
    void no_subject_carries_what_a_mail_program_makes_a_link_of(String subject) {
        assertThat(restated(subject)).isEmpty();
    }

    @Test
    void an_ordinary_subject_is_said_again() {
        assertThat(restated("Order 4711, 2.5 m of it: where?"))
                .isEqualTo("Order 4711, 2.5 m of it: where?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice of 24.11.2026: 1.234,50 €",
                "Order No. 4711, size 4.5 (two of them)",
                "Update to 2.14.3 fails",
                "Wo bleibt meine Bestellung? Seit 10:30 Uhr",
                "請問我的訂單？謝謝。",
                "Größe 3½ statt 4 ㎝"
            })
    void figures_dates_and_other_scripts_are_no_links(String subject) {
        assertThat(restated(subject)).isEqualTo(subject);
    }

    private static String restated(String subject) {
        return Letters.subject(new Letters.Talk("#7", subject, null, "Orders"));
    }

    @Test
    void an_answer_that_bears_our_subject_repeats_it() {
        var before = List.of("Where is my parcel?");
        assertThat(AcknowledgementPolicy.repeats("Got it: Where is my parcel?", before)).isTrue();
        assertThat(AcknowledgementPolicy.repeats("Re: where is my parcel?", before)).isTrue();
        assertThat(AcknowledgementPolicy.repeats("My invoice", before)).isFalse();
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties phrases(String language) throws Exception {
        var said = new Properties();
        try (var file = Phrases.class.getResourceAsStream("phrases_" + language + ".properties")) {
            said.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return said;
    }
}
