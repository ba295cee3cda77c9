package heed.desk;

import heed.customer.CardField;
import heed.customer.Cards;
import heed.customer.CustomerAddress;
import heed.web.WorkFrame;
import java.util.Arrays;
import java.util.List;

/**
 * What two customers will look like as one.
 *
 * @param source who becomes a part
 * @param target who remains
 */
record CustomerMergeView(WorkFrame frame, Side source, Side target, List<Row> rows) {

    /** One of the two. */
    record Side(String id, String name, String addresses) {}

    /** A word of both cards, and which of them will stand. */
    record Row(String label, String source, String target, String together) {}

    static CustomerMergeView of(
            WorkFrame frame,
            Cards.Look source,
            Cards.Look target,
            heed.customer.Card together,
            List<CustomerAddress> sources,
            List<CustomerAddress> targets) {
        return new CustomerMergeView(
                frame,
                side(source, sources),
                side(target, targets),
                Arrays.stream(CardField.values())
                        .filter(field -> together.entries().containsKey(field))
                        .map(field ->
                                new Row(
                                        field.label(),
                                        value(source, field),
                                        value(target, field),
                                        CustomerWords.value(field, together.value(field))))
                        .toList());
    }

    private static Side side(Cards.Look look, List<CustomerAddress> addresses) {
        return new Side(
                look.card().customer().toString(),
                CustomerWords.called(look.card()),
                String.join(", ", addresses.stream().map(CustomerAddress::address).toList()));
    }

    private static String value(Cards.Look look, CardField field) {
        return look.card().entries().containsKey(field)
                ? CustomerWords.value(field, look.card().value(field))
                : "–";
    }
}
