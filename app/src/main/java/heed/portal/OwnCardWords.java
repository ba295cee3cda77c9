package heed.portal;

import heed.customer.CardEntry;
import heed.customer.CardField;
import heed.customer.CustomerAddress;
import heed.customer.Source;
import java.util.Locale;

/** What a card is called by the customer whose it is, in their language. */
record OwnCardWords(OwedTexts texts) {

    String text(String key) {
        return texts.text(key);
    }

    String label(CardField field) {
        return texts.text("label." + field.word());
    }

    /** Empty where a label says all. */
    String help(CardField field) {
        return texts.textOrNone("help." + field.word());
    }

    /** One of the values among which they choose. */
    String choice(String value) {
        return texts.text("choice." + value);
    }

    String value(CardEntry entry) {
        var value = entry.value();
        if (value == null) {
            return texts.text("none");
        }
        return entry.field().choices().contains(value) ? choice(value) : value;
    }

    String source(CardEntry entry) {
        var to = entry.source() == Source.SAID ? entry.personName() : null;
        var key = "source." + entry.source().name().toLowerCase(Locale.ROOT);
        var on = texts.date(entry.at());
        return to == null ? texts.text(key, on) : texts.text(key + "-to", on, to);
    }

    String known(CustomerAddress one) {
        var confirmed = one.confirmedAt();
        var known =
                confirmed == null
                        ? texts.text("unconfirmed")
                        : texts.text("confirmed", texts.date(confirmed));
        return one.primary() ? texts.text("primary") + " " + known : known;
    }
}
