package heed.knowledge;

import heed.access.People;
import heed.access.Person;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of facts show. Thread-safe. */
@Component
@Transactional
class FactPages {

    static final String HERE = "/settings/facts";

    private static final int MOST = 500;
    private static final Map<String, String> TOLD =
            Map.ofEntries(
                    Map.entry("added", "Kept. It holds for the next reply on."),
                    Map.entry("changed", "Saved. What stated the old value is listed below."),
                    Map.entry("given", "Saved."),
                    Map.entry("reviewed", "Still true, and to be looked at again in half a year."),
                    Map.entry("retired", "Retired. It holds no reply any more."),
                    Map.entry("off", "Called off."),
                    Map.entry("words", "Saved."));

    private final FactKeeping facts;
    private final FactLineStore lines;
    private final FactUses uses;
    private final Terms terms;
    private final People people;
    private final Clock clock;

    FactPages(
            FactKeeping facts,
            FactLineStore lines,
            FactUses uses,
            Terms terms,
            People people,
            Clock clock) {
        this.facts = facts;
        this.lines = lines;
        this.uses = uses;
        this.terms = terms;
        this.people = people;
        this.clock = clock;
    }

    Html list(String typed, String told, Viewer.Member viewer) {
        var words = words(viewer);
        var found = lines.list(typed.strip().toLowerCase(Locale.ROOT), null, MOST, words.now());
        return Html.of(
                "knowledge/facts",
                FactsView.of(
                        viewer.settings("Facts", HERE).telling(TOLD.get(told)),
                        typed.strip(),
                        found,
                        terms.all(),
                        FactKeepers.leads(null, viewer),
                        words));
    }

    /** A fact to be written down, as far as it was typed. */
    Html fresh(FactForm typed, @Nullable String problem, Viewer.Member viewer) {
        return Html.of(
                "knowledge/fact-new",
                FactNewView.of(
                        viewer.settings("New fact", HERE),
                        typed,
                        people.teams().stream()
                                .filter(team -> FactKeepers.leads(team.id(), viewer))
                                .toList(),
                        keepers(),
                        problem));
    }

    /**
     * One fact with all that belongs to it.
     *
     * @param typed a change that is not saved; null when none was typed
     * @param look what states the value that it would end; null when nobody asked
     */
    Html one(
            FactId id,
            @Nullable FactForm typed,
            FactUses.@Nullable Look look,
            @Nullable String problem,
            String told,
            Viewer.Member viewer) {
        var fact = facts.find(id);
        var frame = viewer.settings(fact.key(), HERE).telling(TOLD.get(told));
        var form = typed == null ? FactForm.of(fact) : typed;
        return Html.of(
                "knowledge/fact",
                FactView.of(
                        frame,
                        fact,
                        facts.history(id),
                        new FactView.Change(form, look, problem),
                        uses.of(id),
                        keepers(),
                        viewer,
                        words(viewer)));
    }

    /** What states a fact, before it is changed. */
    FactUses.Look preview(FactId id) {
        return uses.preview(facts.changeable(id));
    }

    static @Nullable TeamId team(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TeamId.of(typed);
    }

    private List<Person> keepers() {
        return people.all().stream().filter(Person::worksHere).toList();
    }

    private TimeWords words(Viewer.Member viewer) {
        return new TimeWords(Instant.now(clock), viewer.zone());
    }
}
