package heed.desk;

import heed.access.People;
import heed.access.Person;
import heed.conversation.Conversation;
import heed.routing.Absences;
import heed.web.TimeWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom of its team a conversation may be given, and who of them is away. Thread-safe. */
@Component
class Takers {

    private final People people;
    private final Absences absences;

    Takers(People people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    List<Taker> of(Conversation conversation, TimeWords words) {
        var all = people.members(conversation.team()).stream().filter(Person::worksHere).toList();
        var away = absences.now(all.stream().map(Person::id).toList());
        return all.stream()
                .map(one -> {
                    var absence = away.get(one.id());
                    return new Taker(
                            one.id(),
                            one.name(),
                            one.initials(),
                            absence == null ? null : "away until " + words.until(absence.until()));
                })
                .toList();
    }
}
