package heed.desk;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.macro.Macro;
import heed.macro.MacroId;
import heed.macro.MacroRuns;
import heed.macro.Macros;
import heed.reply.OutcomeProposals;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a deed to many still has to be told. Thread-safe. */
@Service
@Transactional(readOnly = true)
class BulkChoices {

    /** Each is read for it; of more it is told after they were resolved. */
    private static final int MOST_LOOKED_AT = 20;

    private final People people;
    private final Conversations conversations;
    private final Macros macros;
    private final MacroRuns runs;
    private final OutcomeProposals outcomes;
    private final Clock clock;

    BulkChoices(
            People people,
            Conversations conversations,
            Macros macros,
            MacroRuns runs,
            OutcomeProposals outcomes,
            Clock clock) {
        this.people = people;
        this.conversations = conversations;
        this.macros = macros;
        this.runs = runs;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @param to the macro that was chosen, to be looked at once more; empty before
     */
    BulkChoiceView of(
            BulkDeed deed, String to, List<ConversationId> ids, Place place, Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var macro = to.isEmpty() ? null : macros.find(MacroId.of(to));
        return new BulkChoiceView(
                deed,
                ids,
                place.in(),
                viewer.theme(),
                deed == BulkDeed.GIVE ? colleagues(viewer) : List.of(),
                deed == BulkDeed.MOVE ? people.teams() : List.of(),
                deed == BulkDeed.SNOOZE ? Later.choices(words) : List.of(),
                deed == BulkDeed.RESOLVE ? endings(ids) : List.of(),
                deed == BulkDeed.MACRO && macro == null
                        ? macros.offered(first(ids), viewer)
                        : List.of(),
                macro,
                macro == null ? "" : says(macro, first(ids), viewer),
                UUID.randomUUID().toString());
    }

    private List<BulkEnding> endings(List<ConversationId> ids) {
        var known = conversations.find(ids).stream().map(Conversation::id).toList();
        if (known.isEmpty()) {
            throw none();
        }
        return BulkEnding.of(
                known.stream().limit(MOST_LOOKED_AT).map(outcomes::of).toList(),
                known.size() <= MOST_LOOKED_AT);
    }

    private static Refusal none() {
        return new Refusal(Refusal.Kind.INVALID, "choose-some", "Choose some conversations first.");
    }

    private String says(Macro macro, Conversation first, Viewer.Member viewer) {
        var filled = runs.preview(macro, first, viewer);
        return filled == null ? "" : filled.shown();
    }

    private Conversation first(List<ConversationId> ids) {
        return conversations.find(ids).stream().findFirst().orElseThrow(BulkChoices::none);
    }

    /** Those of the viewer's teams. */
    private List<Person> colleagues(Viewer.Member viewer) {
        var known = new LinkedHashMap<PersonId, Person>();
        viewer.teams().stream()
                .flatMap(team -> people.members(team).stream())
                .filter(Person::worksHere)
                .sorted(Comparator.comparing(Person::name))
                .forEach(person -> known.putIfAbsent(person.id(), person));
        return List.copyOf(known.values());
    }
}
