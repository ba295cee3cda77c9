package heed.closing;

import heed.closing.FirstContacts.Contact;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team resolved in a week.
 *
 * @param begins its Monday, in the team's zone
 * @param resolved how many were resolved first in it
 * @param atFirst how many of them at first contact
 * @param open of how many nobody can say yet: their seven days are not over
 * @param causes how many were not, by each cause; one may have several
 * @param missed those that were not, with what can be named of them
 */
public record ContactWeek(
        LocalDate begins,
        int resolved,
        int atFirst,
        int open,
        Map<Cause, Integer> causes,
        List<Missed> missed) {

    /** A conversation that was not resolved at first contact. */
    public record Missed(long number, String subject, List<Cause> causes) {}

    static ContactWeek of(LocalDate begins, List<Contact> contacts) {
        var causes = new EnumMap<Cause, Integer>(Cause.class);
        contacts.forEach(one ->
                one.verdict().causes().forEach(cause -> causes.merge(cause, 1, Integer::sum)));
        return new ContactWeek(
                begins,
                contacts.size(),
                (int) contacts.stream().filter(one -> one.verdict().was()).count(),
                (int) contacts.stream().filter(one -> !one.verdict().known()).count(),
                causes,
                contacts.stream()
                        .filter(one -> !one.verdict().causes().isEmpty() && !one.of().sealed())
                        .map(one ->
                                new Missed(
                                        one.of().number(),
                                        one.of().subject(),
                                        List.copyOf(one.verdict().causes())))
                        .toList());
    }

    /**
     * Of a hundred; null while it is not known of all, for what is known early are those that were
     * not.
     */
    public @Nullable Integer percent() {
        return open > 0 || resolved == 0 ? null : Math.round(100f * atFirst / resolved);
    }
}
