package heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words about the same matter are found to be, in three languages; others are not. */
class MatterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I will call you tomorrow before noon        | As promised I called you, and left a message | true
                    I will send you the invoice by Friday       | The invoice is attached                      | true
                    You will have your refund within five days  | We have refunded the amount today            | true
                    Ich rufe Sie morgen an                      | Ich habe Sie heute angerufen                 | true
                    Wir schicken Ihnen die Rechnung bis Freitag | Anbei die Rechnung                           | true
                    Je vous envoie la facture demain            | Voici la facture, ci-joint                   | true
                    Vous serez remboursé d'ici jeudi            | Le remboursement a été fait                  | true
                    I will send you the invoice by Friday       | I have sent you the manual                   | false
                    I will call you tomorrow                    | The manual is attached                       | false
                    You will have your refund by Friday         | Your parcel was shipped yesterday            | false
                    Ich rufe Sie morgen an                      | Anbei die Rechnung                           | false
                    """)
    void what_is_about_the_same_resembles(String promise, String later, boolean same) {
        assertThat(Matter.of(promise).resembles(Matter.of(later))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    You will have your refund of €250 by Friday | refund   | 250
                    Wir erstatten Ihnen 1.200,50 EUR            | refund   | 1200.50
                    We will pay back $1,200.50 and send it      | other    | 1200.50
                    Our technician will come on Monday          | visit    |
                    The replacement will be delivered Tuesday   | delivery |
                    Ich rufe Sie morgen um 14 Uhr an            | call     |
                    I will look into it by 12 May               | other    |
                    """)
    void its_kind_and_its_sum_are_read(String words, String kind, String sum) {
        assertThat(Matter.of(words).kind().word()).isEqualTo(kind);
        assertThat(Matter.sum(words).map(Object::toString).orElse(null)).isEqualTo(sum);
    }
}
