package heed.complaint;

import heed.access.Elevation;
import heed.access.Leads;
import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.conversation.Conversation;
import heed.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see a complaint through: never whom it is about, and for one about a lead or a team
 * another lead or an administrator. Thread-safe.
 */
@Component
class ComplaintOwners {

    private final People people;
    private final Leads leads;
    private final Elevation elevation;

    ComplaintOwners(People people, Leads leads, Elevation elevation) {
        this.people = people;
        this.leads = leads;
        this.elevation = elevation;
    }

    /**
     * Who sees it through: the one that is wanted, else who has the conversation, else who
     * registers it, else a lead; null when nobody may.
     *
     * @throws Refusal when somebody is wanted who may not
     */
    @Nullable PersonId choose(ComplaintWanted wanted, Conversation of, PersonId registers) {
        if (wanted.owner() != null) {
            requireFit(wanted.owner(), wanted);
            return wanted.owner();
        }
        if (of.owner() != null && isFit(people.find(of.owner()), wanted)) {
            return of.owner();
        }
        if (isFit(people.find(registers), wanted)) {
            return registers;
        }
        return leadsBut(of.team(), wanted.aboutPerson()).stream().findFirst().orElse(null);
    }

    /**
     * @throws Refusal when the complaint is about them, or they may not judge whom it is about
     */
    void requireFit(PersonId owner, ComplaintWanted wanted) {
        var person = people.find(owner);
        if (owner.equals(wanted.aboutPerson())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "about-its-owner",
                    "It is about " + person.name() + ": somebody else sees it through.");
        }
        if (!isFit(person, wanted)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "a-leads-matter",
                    "A complaint about a lead or a team is seen through by a lead or an administrator.");
        }
    }

    boolean worksHere(PersonId person) {
        return people.find(person).worksHere();
    }

    private boolean isFit(Person person, ComplaintWanted wanted) {
        return person.worksHere()
                && !person.id().equals(wanted.aboutPerson())
                && (!isHigh(wanted) || person.role() != Role.AGENT);
    }

    private boolean isHigh(ComplaintWanted wanted) {
        return wanted.aboutTeam() != null
                || wanted.aboutPerson() != null
                        && people.find(wanted.aboutPerson()).role() != Role.AGENT;
    }

    /**
     * The leads of a team without some; when none is left, those of the desk, and at last its
     * administrators.
     */
    List<PersonId> leadsBut(@Nullable TeamId team, @Nullable PersonId... but) {
        var not = java.util.Arrays.asList(but);
        var near = without(elevation.call(() -> leads.of(team)), not);
        var all = near.isEmpty() ? without(elevation.call(() -> leads.of(null)), not) : near;
        return all.isEmpty()
                ? without(
                        people.all().stream()
                                .filter(one -> one.worksHere() && one.role() == Role.ADMINISTRATOR)
                                .map(Person::id)
                                .toList(),
                        not)
                : all;
    }

    private static List<PersonId> without(List<PersonId> all, List<@Nullable PersonId> not) {
        return all.stream().filter(one -> !not.contains(one)).toList();
    }
}
