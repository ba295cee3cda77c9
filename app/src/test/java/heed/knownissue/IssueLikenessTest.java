package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What customers write is offered a known issue when it is about that, and nothing else. */
class IssueLikenessTest {

    private static final KnownIssue INVOICES =
            issue(
                    new IssueText(
                            "en",
                            "Invoices cannot be downloaded",
                            "Whoever opens an invoice in the portal sees an empty page, or error 500 instead of the PDF."),
                    new IssueText(
                            "de",
                            "Rechnungen lassen sich nicht herunterladen",
                            "Wer eine Rechnung im Kundenbereich öffnet, sieht eine leere Seite statt des PDF."));
    private static final KnownIssue PUMPS =
            issue(
                    new IssueText(
                            "en",
                            "Pump P200 stops after the firmware update 4.1",
                            "After the update the pump shows E17 and does not start again."));
    private static final KnownIssue PARCELS =
            issue(
                    new IssueText(
                            "en",
                            "Parcels to Austria are late",
                            "The carrier in Vienna is on strike; deliveries to Austria take four days longer."));
    private static final List<KnownIssue> OPEN = List.of(INVOICES, PUMPS, PARCELS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot download my invoice, the page stays empty.",
                "Hello, when I click on the invoices in your portal I get error 500. Please send me the PDF.",
                "Invoice download broken? We need the invoice for our books.",
                "Ich kann meine Rechnung nicht herunterladen, die Seite bleibt leer.",
                "Guten Tag, im Kundenbereich öffnet sich die Rechnung nicht, nur eine leere Seite.",
                "Downloading the invoices of March ends with an empty page",
            })
    void who_cannot_get_at_an_invoice_is_offered_that_issue(String said) {
        assertThat(IssueLikeness.best(said, OPEN))
                .get()
                .satisfies(match -> {
                    assertThat(match.issue()).isSameAs(INVOICES);
                    assertThat(match.words()).hasSizeGreaterThanOrEqualTo(2);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our P200 stopped yesterday after the firmware update, it says E17.",
                "Since the update the pump shows E17. What now?",
                "Firmware 4.1 has killed my pump, it stops after ten seconds",
            })
    void whose_pump_stopped_is_offered_that_one(String said) {
        assertThat(IssueLikeness.best(said, OPEN))
                .get()
                .satisfies(match -> assertThat(match.issue()).isSameAs(PUMPS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My parcel to Austria has not come, is it late because of the strike?",
                "We are in Vienna and wait for two parcels. Is your carrier on strike?",
            })
    void who_waits_for_a_parcel_in_Austria_is_offered_that_one(String said) {
        assertThat(IssueLikeness.best(said, OPEN))
                .get()
                .satisfies(match -> assertThat(match.issue()).isSameAs(PARCELS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is my parcel?",
                "Please change the address on my invoice.",
                "How much is the pump P100, and do you have it in blue?",
                "Thank you for the quick answer, everything works again.",
                "Can you deliver to Switzerland before Christmas?",
                "I would like to return the filter that I ordered last week.",
                "The invoice is wrong: you charged VAT twice.",
                "Könnten Sie mir bitte ein Angebot für fünf Filter schicken?",
                "Die Rechnung ist falsch, ich habe nur zwei Stück bestellt.",
                "Please update my phone number in your records.",
                "Your page about opening hours is empty, when are you open?",
                "I was late with the payment, sorry. Is there a fee?",
                "Which firmware do I need for the control unit?",
                "When do you start your sale?",
                "Do you have a pump that is quiet?",
                "Why does the portal ask for my password each time?",
                "¿Cuándo llega mi pedido?",
                "Je voudrais annuler ma commande.",
                "Error in my last message: I meant Tuesday, not Thursday.",
                "",
            })
    void who_writes_of_something_else_is_offered_none(String said) {
        assertThat(IssueLikeness.best(said, OPEN)).isEmpty();
    }

    static KnownIssue issue(IssueText... texts) {
        return new KnownIssue(
                new KnownIssueId(UUID.randomUUID()),
                KnownIssue.Kind.PROBLEM,
                KnownIssue.State.INVESTIGATING,
                null,
                null,
                new PersonId(UUID.randomUUID()),
                "Ada Okoye",
                "en",
                false,
                Instant.EPOCH,
                null,
                null,
                Instant.EPOCH,
                null,
                1,
                List.of(texts));
    }
}
