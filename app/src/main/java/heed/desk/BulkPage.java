package heed.desk;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bar for many. What a deed still needs to be told is asked first. */
@Controller
class BulkPage {

    private final Bulk bulk;
    private final People people;
    private final Clock clock;

    BulkPage(Bulk bulk, People people, Clock clock) {
        this.bulk = bulk;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param act a deed, with what it needs behind a colon: {@code give:<person>}, {@code
     *     priority:high}; of several the last one counts, which is the button that was pressed
     */
    @PostMapping("/bulk")
    Object act(
            @RequestParam(name = "id", defaultValue = "") List<ConversationId> ids,
            @RequestParam(defaultValue = "") List<String> act,
            @RequestParam(defaultValue = "") String tags,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable String in,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var words = (act.isEmpty() ? "" : act.getLast()).split(":", 2);
        var deed = deed(words[0]);
        var to = words.length > 1 ? words[1] : "";
        if (deed.asks() && to.isEmpty()) {
            var choice = choice(deed, ids, Place.of(in), viewer);
            return Html.of(htmx.asked() ? "desk/bulk-choice" : "desk/bulk-choice-page", choice);
        }
        var result = bulk.apply(deed, deed == BulkDeed.TAG ? tags : to, at, ids, viewer);
        if (htmx.asked()) {
            response.setHeader("HX-Trigger", "live-list, live-nav, live-talk");
            return Html.of("desk/bulk-done", result);
        }
        return result.isComplete()
                ? "redirect:" + Place.of(in).address()
                : Html.of("desk/bulk-done-page", result);
    }

    private static BulkDeed deed(String word) {
        return Arrays.stream(BulkDeed.values())
                .filter(deed -> deed.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "choose-what",
                                "Choose what shall be done with them."));
    }

    private BulkChoiceView choice(
            BulkDeed deed, List<ConversationId> ids, Place place, Viewer.Member viewer) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return new BulkChoiceView(
                deed,
                ids,
                place.in(),
                viewer.theme(),
                deed == BulkDeed.GIVE ? colleagues(viewer) : List.of(),
                deed == BulkDeed.MOVE ? people.teams() : List.of(),
                deed == BulkDeed.SNOOZE ? Later.choices(words) : List.of());
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
