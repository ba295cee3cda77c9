package heed.handoff;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.notice.Notice;
import heed.notice.Notice.Matter;
import heed.notice.Notices;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells people about hand-offs: who is asked, and who asked. */
@Component
class HandOffNews {

    private final Notices notices;
    private final People people;

    HandOffNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void asked(HandOff one) {
        var words =
                one.askedByName()
                        + " asks "
                        + (one.toPerson() == null ? one.toTeamName() : "you")
                        + " to take over "
                        + one.reference()
                        + ".";
        notices.tell(
                new Notice(one.key(), Matter.HAND_OFF, words, HandOffPage.HERE, true),
                receivers(one));
    }

    void accepted(HandOff one, Viewer.Member by) {
        over(one);
        tell(
                one,
                "accepted",
                by.name() + " has taken over " + one.reference() + ".",
                one.askedBy());
    }

    void declined(HandOff one, Viewer.Member by) {
        over(one);
        tell(
                one,
                "declined",
                by.name() + " cannot take over " + one.reference() + ": it stays with you.",
                one.askedBy());
    }

    void toLead(HandOff one, PersonId lead) {
        tell(
                one,
                "to-lead",
                one.reference() + " was handed on twice already, and is yours now.",
                lead);
    }

    /** Nobody has waited for an answer for too long without their lead knowing. */
    void waits(HandOff one) {
        notices.tellLeads(
                new Notice(
                        one.key() + ":waits",
                        Matter.HAND_OFF,
                        "Nobody has answered whether they take over " + one.reference() + ".",
                        HandOffPage.HERE,
                        true),
                one.toTeam(),
                null);
    }

    void over(HandOff one) {
        notices.over(one.key());
        notices.over(one.key() + ":waits");
    }

    private void tell(HandOff one, String what, String words, PersonId person) {
        notices.tell(
                new Notice(
                        one.key() + ":" + what,
                        Matter.HAND_OFF,
                        words,
                        "/conversations/" + one.number(),
                        true),
                Set.of(person));
    }

    private Set<PersonId> receivers(HandOff one) {
        var person = one.toPerson();
        return person != null
                ? Set.of(person)
                : people.members(one.toTeam()).stream()
                        .filter(Person::worksHere)
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }
}
