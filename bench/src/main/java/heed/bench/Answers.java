package heed.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Replies as somebody might write them: the gate reads every one, and holds what a customer already
 * got, so that each is another.
 */
final class Answers {

    private static final List<String> SENTENCES =
            List.of(
                    "The parcel left our warehouse this morning with the usual carrier.",
                    "I looked at the order, and both items are on the packing list.",
                    "The bank shows the sum as received on Tuesday.",
                    "The lamp is back in stock in green and in white.",
                    "A new label is attached to this mail; print it and hand the box in anywhere.",
                    "The colour on the screen is warmer than the one of the cloth.",
                    "The workshop changed the hinge and checked the other one as well.",
                    "The invoice now bears the address of the company.",
                    "The second box was left with the neighbour at number nine.",
                    "The table seats six, and eight with both leaves in.",
                    "The charger fits all models from the spring catalogue on.",
                    "The refund of 42.50 euros went out to the card today.",
                    "The manual says to hold the button for five seconds until the light turns blue.",
                    "The discount was missing on the first invoice and is on the second.",
                    "The delivery is booked for Thursday between nine and twelve.",
                    "The spare key is in the small bag inside the drawer.",
                    "The wood is oiled oak and needs nothing but a dry cloth.",
                    "The warranty runs until March of next year.",
                    "The photo shows the scratch well, and a new front is on its way.",
                    "The subscription ends with this month and nothing more is taken.");

    private Answers() {}

    /** Another one each time, in this run and in the next. */
    static String one() {
        var random = new SplittableRandom();
        var text = new StringBuilder("Thank you for writing.");
        for (int i = 0; i < 4; i++) {
            text.append(' ').append(SENTENCES.get(random.nextInt(SENTENCES.size())));
        }
        return text.append(" Your reference is ")
                .append(random.nextInt(1_000_000))
                .append('.')
                .toString();
    }
}
