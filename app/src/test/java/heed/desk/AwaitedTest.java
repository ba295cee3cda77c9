package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a draft asks the customer for becomes the next step: to remind them. */
class AwaitedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Could you please send us a photo of the label?               | a photo of the label
                    Once you send us the photo, I will order the part.           | the photo
                    Please send me your order number and I will look.            | your order number
                    Bitte schicken Sie uns ein Foto, dann bestellen wir es.      | ein Foto
                    Sobald Sie uns die Rechnung schicken, erstatten wir es.      | die Rechnung
                    Merci de nous envoyer une photo pour vérifier.               | une photo
                    Your parcel was sent yesterday.                              |
                    I will send you the invoice tomorrow.                        |
                    """)
    void what_is_asked_for_is_named(String draft, String thing) {
        assertThat(Awaited.in(draft).orElse(null)).isEqualTo(thing);
    }
}
