package heed.canned;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationBuilder;
import heed.customer.Card;
import heed.customer.CardEntry;
import heed.customer.CardField;
import heed.customer.CustomerId;
import heed.customer.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Heed puts into the places of a text. */
class InsertTest {

    private static final Viewer.Member ADA =
            new Viewer.Member(
                    new PersonId(UUID.randomUUID()),
                    "Ada Okoye",
                    "ada@example.org",
                    Role.AGENT,
                    Set.of(),
                    ZoneId.of("Europe/Berlin"),
                    "system");

    @Test
    void card_conversation_and_agent_are_put_in() {
        var text =
                "{{customer.name}} {{conversation.number}} {{conversation.subject}} {{agent.name}}";
        assertThat(filled(text, card(Map.of(CardField.NAME, "Mia Brandt"), "Mia Brandt")))
                .startsWith("Mia Brandt #")
                .endsWith("Ada Okoye");
    }

    @Test
    void what_is_not_known_is_a_blank_or_what_stands_behind_the_bar() {
        var nobody = card(Map.of(), "mia@example.org");
        assertThat(filled("Hi {{customer.givenName}}!", nobody))
                .isEqualTo("Hi {{?the customer's given name}}!");
        assertThat(filled("Hi {{customer.givenName|there}}!", nobody)).isEqualTo("Hi there!");
        assertThat(filled("Hi {{customer.honorific|}}!", nobody)).isEqualTo("Hi !");
        assertThat(filled("Within {{fact.refund.period}}.", nobody))
                .isEqualTo("Within {{?the fact refund.period}}.");
    }

    @Test
    void a_link_to_choose_a_call_is_put_in_where_we_call_and_a_blank_where_we_do_not() {
        var text =
                "[Choose when]({{conversation.callBack}}), or {{conversation.callBack|write to us}}.";
        var link = "https://desk.example.org/call-back/AZ_-0";
        assertThat(calling(Optional.of(link)).into(Template.of(text), "en"))
                .isEqualTo("[Choose when](" + link + "), or " + link + ".");
        assertThat(calling(Optional.empty()).into(Template.of(text), "en"))
                .isEqualTo(
                        "[Choose when]({{?a link by which they choose when we call them}}), or write to us.");
    }

    private static Insert calling(Optional<String> link) {
        return new Insert(
                ConversationBuilder.aConversation().build(),
                card(Map.of(), "Mia"),
                ADA,
                language -> Map.of(),
                () -> link);
    }

    @Test
    void facts_are_put_in_as_they_are_now() {
        var insert =
                new Insert(
                        ConversationBuilder.aConversation().build(),
                        card(Map.of(), "Mia"),
                        ADA,
                        language -> Map.of("refund.period", "14 days"),
                        Optional::empty);
        assertThat(insert.into(Template.of("Within {{fact.refund.period}}."), "en"))
                .isEqualTo("Within 14 days.");
    }

    @Test
    void what_is_put_in_is_never_read_as_placeholders() {
        for (var name :
                java.util.List.of(
                        "{{agent.name}}",
                        "{{?pay me}}",
                        "{{{{agent.name}}}}",
                        "a}}{{agent.name}}")) {
            var filled =
                    filled(
                            "Dear {{customer.givenName}},",
                            card(Map.of(CardField.GIVEN, name), name));
            assertThat(filled).doesNotContain("{{", "}}", "Ada");
            assertThat(Blanks.in(filled)).isEmpty();
        }
    }

    @Test
    void a_name_of_several_lines_or_a_novel_becomes_a_short_line() {
        var name = "Mia\r\n\u2028Bcc: all" + "x".repeat(5000);
        assertThat(filled("{{customer.givenName}}", card(Map.of(CardField.GIVEN, name), name)))
                .startsWith("Mia Bcc: allxxx")
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("\n");
    }

    @Test
    void the_editor_gets_paragraphs_in_which_nothing_is_markup() {
        var filled = new Filled(aReply(), "en", "Dear <b>Mia</b> & co,\nhello\n\nBye {{?x}}");
        assertThat(filled.html())
                .isEqualTo(
                        "<p>Dear &lt;b&gt;Mia&lt;/b&gt; &amp; co,<br>hello</p><p>Bye {{?x}}</p>");
        assertThat(filled.blanks()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // language, formality, title, given, family, preferred, greeting
        "en, , , Mia, Brandt, , Dear Mia",
        "en, casual, , Mia, Brandt, , Hi Mia",
        "en, casual, Dr, Mia, Brandt, Mimi, Hi Mimi",
        "en, formal, , Mia, Brandt, , Dear Mia Brandt",
        "en, formal, Dr, Mia, Brandt, , Dear Dr Brandt",
        "en, , Dr, Mia, Brandt, , Dear Dr Brandt",
        "en, , Dr, Mia, Brandt, Mimi, Dear Mimi",
        "en, formal, , Sukarno, , , Dear Sukarno",
        "en, , , , , , Hello",
        "de, formal, Frau Dr., Mia, Brandt, , Guten Tag Frau Dr. Brandt",
        "de, formal, , Mia, Brandt, , Guten Tag Mia Brandt",
        "de, , , Mia, Brandt, , Guten Tag Mia Brandt",
        "de, , , Mia, Brandt, Mimi, Guten Tag Mimi",
        "de, casual, , Mia, Brandt, , Hallo Mia",
        "fr, formal, Madame, Mia, Brandt, , Bonjour Madame Brandt",
        "ja, , , Mia, Brandt, , Hello Mia",
    })
    void the_greeting_is_as_the_card_says_and_concludes_nothing(
            String language,
            String formality,
            String title,
            String given,
            String family,
            String preferred,
            String greeting) {
        var values = new EnumMap<CardField, String>(CardField.class);
        put(values, CardField.FORMALITY, formality);
        put(values, CardField.HONORIFIC, title);
        put(values, CardField.GIVEN, given);
        put(values, CardField.FAMILY, family);
        put(values, CardField.PREFERRED, preferred);
        var name = (given == null ? "" : given) + (family == null ? "" : " " + family);
        var card = card(values, name.isBlank() ? "mia@example.org" : name.strip());
        // when, then
        assertThat(insert(card).into(Template.of("{{customer.greeting}}"), language))
                .isEqualTo(greeting);
    }

    private static void put(Map<CardField, String> values, CardField field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    private static String filled(String text, Card card) {
        return insert(card).into(Template.of(text), "en");
    }

    private static Insert insert(Card card) {
        return new Insert(
                ConversationBuilder.aConversation().build(),
                card,
                ADA,
                language -> Map.of(),
                Optional::empty);
    }

    private static Card card(Map<CardField, String> values, String name) {
        var customer = new CustomerId(UUID.randomUUID());
        var entries = new EnumMap<CardField, CardEntry>(CardField.class);
        values.forEach((field, value) ->
                entries.put(
                        field,
                        new CardEntry(
                                UUID.randomUUID(),
                                customer,
                                field,
                                value,
                                Source.SAID,
                                Instant.EPOCH,
                                null)));
        return new Card(customer, name, entries);
    }

    private static CannedReply aReply() {
        return new CannedReply(
                new CannedId(UUID.randomUUID()),
                1,
                "Name",
                null,
                null,
                null,
                java.util.List.of(),
                "en",
                Map.of("en", "text"),
                "Ada",
                Instant.EPOCH,
                null);
    }
}
