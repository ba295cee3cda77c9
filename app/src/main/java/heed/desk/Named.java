package heed.desk;

import heed.access.People;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.Priority;
import heed.conversation.State;
import heed.customer.CustomerId;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Refusal;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Finds what a program names: people by id or address, teams by id or name, inboxes by id or
 * address, customers by id or address. What cannot be found is refused as a wrong value.
 */
@Component
class Named {

    private final People people;
    private final Inboxes inboxes;
    private final Customers customers;

    Named(People people, Inboxes inboxes, Customers customers) {
        this.people = people;
        this.inboxes = inboxes;
        this.customers = customers;
    }

    PersonId person(String named, Viewer.Member viewer) {
        if (named.equals("me")) {
            return viewer.person();
        }
        if (named.contains("@")) {
            return people.findByEmail(named).orElseThrow(() -> unknown("person", named)).id();
        }
        return found("person", named, id -> people.find(PersonId.of(id)).id());
    }

    TeamId team(String named) {
        return people.teams().stream()
                .filter(team ->
                        team.name().equalsIgnoreCase(named.strip())
                                || team.id().toString().equals(named))
                .findFirst()
                .orElseThrow(() -> unknown("team", named))
                .id();
    }

    Inbox inbox(String named) {
        if (named.contains("@")) {
            return inboxes.receiving(named).orElseThrow(() -> unknown("inbox", named));
        }
        return found("inbox", named, id -> inboxes.find(InboxId.of(id)));
    }

    CustomerId customer(String named) {
        if (named.contains("@")) {
            return customers
                    .findByAddress(named)
                    .orElseThrow(() -> unknown("customer", named))
                    .id();
        }
        return found("customer", named, id -> customers.find(CustomerId.of(id)).id());
    }

    static State state(String word) {
        return found("state", word, State::of);
    }

    static Priority priority(String word) {
        return found("priority", word, Priority::of);
    }

    private static <T> T found(String what, String named, Function<String, T> find) {
        try {
            return find.apply(named.strip());
        } catch (IllegalArgumentException | Refusal e) {
            throw unknown(what, named);
        }
    }

    private static Refusal unknown(String what, String named) {
        var shown = named.length() > 100 ? named.substring(0, 100) + "…" : named;
        return new Refusal(
                Refusal.Kind.INVALID,
                "unknown-" + what.toLowerCase(Locale.ROOT),
                "There is no " + what + " “" + shown + "” here.");
    }
}
