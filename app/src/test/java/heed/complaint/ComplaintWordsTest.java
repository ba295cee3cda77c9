package heed.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reads as a complaint: who says so; not who reports something, or quotes one. */
class ComplaintWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to make a formal complaint about the repair.",
                "Hello. I wish to complain about how I was treated on Friday.",
                "This is unacceptable, and I expect an answer.",
                "I am complaining for the second time.",
                "We hereby lodge a complaint against your decision.",
                "This is the worst service I have ever had.",
                "Ich möchte mich beschweren: Das Rad kam zu spät.",
                "Hiermit reiche ich eine offizielle Beschwerde ein.",
                "Das ist eine Frechheit.",
                "Je souhaite déposer une réclamation.",
                "C'est inadmissible.",
                "Quiero presentar una queja formal.",
                "Es vergonzoso lo que pasó.",
            })
    void whoever_says_that_they_complain_does(String text) {
        assertThat(ComplaintWords.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The wheel is broken. Can you send another?",
                "My parcel is late. When does it come?",
                "No complaints, thank you: all is well.",
                "I can't complain, it runs well.",
                "I am not complaining, I only wonder.",
                "> I want to make a formal complaint.\nThanks for taking it up.",
                "Keine Beschwerde, nur eine Frage.",
                "Pas de réclamation, merci.",
                "Sin quejas, gracias.",
                "",
            })
    void whoever_reports_asks_denies_or_quotes_does_not(String text) {
        assertThat(ComplaintWords.in(text)).isEmpty();
    }
}
