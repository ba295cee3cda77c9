package heed.handoff;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.web.Refusal;
import org.springframework.stereotype.Component;

/** To whom a conversation can be handed. */
@Component
class Receivers {

    private final People people;

    Receivers(People people) {
        this.people = people;
    }

    /**
     * The team that a conversation will be of.
     *
     * @throws Refusal when it cannot be handed there
     */
    TeamId team(HandOffWanted wanted, Conversation conversation, Viewer.Member viewer) {
        var person = wanted.person();
        if (person != null) {
            return ofPerson(people.find(person), wanted, conversation, viewer);
        }
        var team = people.team(java.util.Objects.requireNonNull(wanted.team())).id();
        if (team.equals(conversation.team())) {
            throw refused("same-team", "It is that team’s already. Say who of them shall have it.");
        }
        if (conversation.sealed()) {
            throw refused("sealed", "It is sealed: say which person shall have it.");
        }
        return team;
    }

    private TeamId ofPerson(
            Person person, HandOffWanted wanted, Conversation conversation, Viewer.Member viewer) {
        if (!person.worksHere()) {
            throw refused("not-here", person.name() + " does not work here any more.");
        }
        if (person.id().equals(conversation.owner()) || person.id().equals(viewer.person())) {
            throw refused(
                    "same-owner", "Say who else shall have it; to have it yourself, take it.");
        }
        if (wanted.team() == null && isIn(conversation.team(), person.id())) {
            return conversation.team();
        }
        return people.teams().stream()
                .map(team -> team.id())
                .filter(team -> wanted.team() == null || team.equals(wanted.team()))
                .filter(team -> isIn(team, person.id()))
                .findFirst()
                .orElseThrow(
                        () -> refused("not-in-the-team", person.name() + " is not in that team."));
    }

    private boolean isIn(TeamId team, PersonId person) {
        return people.members(team).stream().anyMatch(one -> one.id().equals(person));
    }

    private static Refusal refused(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
