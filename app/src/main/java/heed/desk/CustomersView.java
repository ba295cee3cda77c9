package heed.desk;

import heed.customer.Customer;
import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All customers, or those whom somebody looks for.
 *
 * @param words that were looked for; empty when none were
 * @param more where the list goes on; null at its end
 */
record CustomersView(WorkFrame frame, String words, List<Line> lines, @Nullable String more) {

    static final int MOST = 50;

    /** A customer in the list. */
    record Line(String url, String name, String address, String organisation, String since) {}

    static CustomersView of(WorkFrame frame, String typed, List<Customer> found, TimeWords words) {
        boolean goesOn = typed.isEmpty() && found.size() > MOST;
        var shown = found.size() > MOST ? found.subList(0, MOST) : found;
        return new CustomersView(
                frame,
                typed,
                shown.stream()
                        .map(one ->
                                new Line(
                                        "/customers/" + one.id(),
                                        one.honorific() == null
                                                ? one.name()
                                                : one.honorific() + " " + one.name(),
                                        one.address(),
                                        one.organisation() == null ? "" : one.organisation(),
                                        words.day(one.createdAt())))
                        .toList(),
                goesOn ? "/customers?after=" + shown.getLast().id() : null);
    }
}
