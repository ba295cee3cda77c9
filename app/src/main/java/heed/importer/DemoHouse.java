package heed.importer;

import heed.access.People;
import heed.access.Person;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Teams;
import heed.access.Viewer;
import heed.customer.Customer;
import heed.customer.Customers;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import heed.web.DeskClock;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts up the house of the demo: teams, inboxes, those who work there, those who write in. */
@Component
class DemoHouse {

    /** With it, everybody of the demo signs in. */
    static final String PASSWORD = "heed demo desk";

    private final People people;
    private final Teams keeping;
    private final Inboxes inboxes;
    private final Customers customers;

    DemoHouse(People people, Teams keeping, Inboxes inboxes, Customers customers) {
        this.people = people;
        this.keeping = keeping;
        this.inboxes = inboxes;
        this.customers = customers;
    }

    /** Who and what there is, by the keys that the files use. */
    record Built(
            Map<String, Inbox> inboxes,
            Map<String, Viewer.Member> workers,
            Map<String, Customer> customers) {

        /** Who a line is from: by their key, or the story's own {@code customer}. */
        Customer writer(DemoStory story, String key) {
            return known(customers, key.equals("customer") ? story.customer() : key);
        }

        Viewer.Member worker(String key) {
            return known(workers, key);
        }

        Inbox inbox(String key) {
            return known(inboxes, key);
        }

        /** Somebody of the inbox's team: the same one each time. */
        Viewer.Member anybody(Inbox inbox) {
            return workers.values().stream()
                    .filter(worker -> worker.teams().contains(inbox.team()))
                    .min(Comparator.comparing(Viewer.Member::name))
                    .orElseThrow();
        }
    }

    Built build(DemoCompany company, List<DemoCompany.Writer> writers, Viewer viewer) {
        var teams = new HashMap<String, Team>();
        for (var group : company.teams()) {
            teams.put(group.key(), keeping.add(group.name(), company.zone()));
        }
        admitAdministrators(teams.values().stream().map(Team::id).collect(Collectors.toSet()));
        var boxes = new HashMap<String, Inbox>();
        for (var box : company.inboxes()) {
            boxes.put(box.key(), open(box, teams, viewer));
        }
        var before = people.all().stream().map(Person::id).toList();
        var workers = new HashMap<String, Viewer.Member>();
        for (var worker : company.people()) {
            workers.put(worker.key(), hire(worker, company, teams));
        }
        var hired = workers.values().stream().map(Viewer.Member::person);
        people.setPassword(hired.filter(id -> !before.contains(id)).toList(), PASSWORD);
        var known = new HashMap<String, Customer>();
        for (var writer : writers) {
            known.put(writer.key(), meet(writer));
        }
        return new Built(boxes, workers, known);
    }

    /** Who set the desk up before the demo came sees all of it. */
    private void admitAdministrators(Set<TeamId> teams) {
        people.all().stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR && person.worksHere())
                .forEach(person -> teams.forEach(team -> keeping.join(team, person.id())));
    }

    private Inbox open(DemoCompany.Box box, Map<String, Team> teams, Viewer viewer) {
        var team = known(teams, box.team()).id();
        var opened = inboxes.add(box.name(), box.address(), team, viewer);
        var signed =
                new Inbox(
                        opened.id(),
                        opened.name(),
                        opened.address(),
                        team,
                        box.signature(),
                        opened.replyTag());
        inboxes.change(signed, viewer);
        return signed;
    }

    private Viewer.Member hire(
            DemoCompany.Worker worker, DemoCompany company, Map<String, Team> teams) {
        var person = people.findByEmail(worker.email()).orElseGet(() -> hireAnew(worker, company));
        var joined = worker.teams().stream().map(key -> known(teams, key).id()).toList();
        joined.forEach(team -> keeping.join(team, person.id()));
        return new Viewer.Member(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                Set.copyOf(joined),
                company.zone(),
                person.theme());
    }

    private Person hireAnew(DemoCompany.Worker worker, DemoCompany company) {
        var role = Role.valueOf(worker.role().toUpperCase(Locale.ROOT));
        var person = people.add(worker.name(), worker.email(), role);
        people.prefer(person.id(), person.name(), company.zone().getId(), "", "system");
        return person;
    }

    private Customer meet(DemoCompany.Writer writer) {
        // Some day in the spring of that year, the same for each start.
        int hash = Math.floorMod(writer.key().hashCode(), 140);
        var day = MonthDay.of(1 + hash % 5, 1 + hash / 5);
        var since = day.atYear(writer.knownSince()).atTime(9, 12).toInstant(ZoneOffset.UTC);
        DeskClock.at(since, () -> customers.met(writer.email(), writer.name(), writer.language()));
        var met = customers.findByAddress(writer.email()).orElseThrow();
        var customer =
                new Customer(
                        met.id(),
                        met.name(),
                        met.address(),
                        writer.given(),
                        writer.family(),
                        writer.honorific(),
                        writer.language(),
                        writer.zone().getId(),
                        writer.organisation(),
                        met.createdAt());
        DeskClock.at(since, () -> customers.change(customer));
        return customer;
    }

    /** A key that the files use and do not explain is a mistake in them. */
    private static <T> T known(Map<String, T> things, String key) {
        var thing = things.get(key);
        if (thing == null) {
            throw new IllegalStateException("The demo knows nothing of " + key);
        }
        return thing;
    }
}
