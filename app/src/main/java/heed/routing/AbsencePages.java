package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of absences shows. Thread-safe. */
@Service
@Transactional(readOnly = true)
class AbsencePages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "planned", "Planned. What must be seen to meanwhile is given on then.",
                    "ended", "Ended. What was given on stays where it is until you ask for it.");

    private final Absences absences;
    private final PassingStore passing;
    private final Conversations conversations;
    private final People people;
    private final Clock clock;

    AbsencePages(
            Absences absences,
            PassingStore passing,
            Conversations conversations,
            People people,
            Clock clock) {
        this.absences = absences;
        this.passing = passing;
        this.conversations = conversations;
        this.people = people;
        this.clock = clock;
    }

    AbsenceView of(
            AbsencePage.@Nullable Form typed,
            @Nullable String problem,
            String told,
            Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var mates = mates(viewer);
        var all =
                absences.of(mates.stream().map(Person::id).collect(Collectors.toSet())).stream()
                        .map(one ->
                                AbsenceView.Line.of(
                                        one, absences.mayPlan(one.person(), viewer), words))
                        .toList();
        return new AbsenceView(
                viewer.settings("Away", AbsencePage.HERE).telling(TOLD.get(told)),
                typed == null
                        ? new AbsencePage.Form(viewer.person().toString(), "", "", "")
                        : typed,
                problem,
                viewer.may(Role.LEAD)
                        ? mates
                        : mates.stream().filter(one -> one.id().equals(viewer.person())).toList(),
                mates,
                all,
                passed(viewer, words));
    }

    /** What was given on while the viewer was away last, and may be asked back. */
    private List<AbsenceView.Passed> passed(Viewer.Member viewer, TimeWords words) {
        var ids = passing.passedOf(viewer.person(), words.now().minus(Duration.ofDays(30)));
        return conversations.find(ids).stream()
                .filter(one -> !viewer.person().equals(one.owner()))
                .sorted(Comparator.comparing(Conversation::needAt))
                .map(AbsenceView.Passed::of)
                .toList();
    }

    /** Who is in a team with the viewer, by name; the viewer too. */
    private List<Person> mates(Viewer.Member viewer) {
        var all =
                viewer.teams().stream()
                        .flatMap(team -> people.members(team).stream())
                        .filter(Person::worksHere)
                        .collect(Collectors.toMap(Person::id, one -> one, (one, other) -> one));
        all.computeIfAbsent(viewer.person(), people::find);
        return all.values().stream().sorted(Comparator.comparing(Person::name)).toList();
    }
}
