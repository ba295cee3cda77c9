package heed.desk;

import heed.customer.Organisation;
import heed.web.WorkFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's page.
 *
 * @param known whether the viewer may see more than name and addresses
 * @param problem why the last deed was not done; null when it was
 * @param told what was just done; null when nothing was
 * @param link that was just made, to be told once; null when none was
 */
record CustomerView(
        WorkFrame frame,
        String id,
        String name,
        String called,
        String since,
        @Nullable String localTime,
        boolean known,
        List<Row> names,
        List<Row> styles,
        List<Address> addresses,
        @Nullable Organisation organisation,
        @Nullable String domain,
        List<Offer> corrections,
        @Nullable String problem,
        @Nullable String told,
        @Nullable String link) {

    /** A word of the card and where it comes from. */
    record Row(String label, String value, String source, String exactly) {}

    /** An address and what is known of it. */
    record Address(String address, String known, boolean primary, boolean confirmed) {}

    /**
     * What a mail says otherwise.
     *
     * @param sentence what it says, and what the card says
     * @param toldUs what they told us, which only they correct; null when they did not
     */
    record Offer(String id, String sentence, String evidence, @Nullable String toldUs) {}

    String url() {
        return "/customers/" + id;
    }
}
