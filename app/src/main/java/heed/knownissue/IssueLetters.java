package heed.knownissue;

import heed.canned.Greeting;
import heed.conversation.Conversation;
import heed.customer.CardField;
import heed.customer.Customers;
import org.springframework.stereotype.Component;

/** News as one customer reads them: in their language, by their name. Thread-safe. */
@Component
class IssueLetters {

    private final Customers customers;

    IssueLetters(Customers customers) {
        this.customers = customers;
    }

    /**
     * A letter.
     *
     * @param language that it is written in
     */
    record Letter(String language, String text) {}

    Letter write(IssueUpdate news, Conversation conversation) {
        var card = customers.card(conversation.customer());
        var language = news.spoken(conversation.customerLanguage());
        var greeting = Greeting.of(card, card.value(CardField.NAME), language);
        return new Letter(language, greeting + ",\n\n" + news.words(language));
    }
}
