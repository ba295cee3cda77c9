package heed.canned;

import heed.access.TeamId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts in the placeholder language that are for everybody, such as articles: facts stand in their
 * places, and nothing of a customer or a conversation. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class FactTexts {

    /** How long such a text may be, in UTF-16 code units. */
    public static final int LONGEST = Template.LONGEST;

    private static final String UNKNOWN = "…";

    private final FactWords facts;

    FactTexts(FactWords facts) {
        this.facts = facts;
    }

    /**
     * Why a text cannot be understood, with its place; empty when it can.
     *
     * @param team whose facts may stand in it; null for those of the whole desk
     */
    public Optional<String> problem(String text, String language, @Nullable TeamId team) {
        var template = Template.of(text);
        var known = facts.of(team).apply(language).keySet();
        return template.mistakes().stream()
                .findFirst()
                .or(() ->
                        template.blanks().isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Template.Mistake(
                                                text.indexOf("{{?"),
                                                text.indexOf("{{?") + 3,
                                                "Nobody fills a blank here.")))
                .or(() ->
                        template.places().stream()
                                .flatMap(place -> mistake(place, known).stream())
                                .findFirst())
                .map(mistake -> TextProblem.Place.of(language, text, mistake).told());
    }

    private static Optional<Template.Mistake> mistake(Part.Place place, Set<String> known) {
        var problem =
                place.name().startsWith(Places.FACT)
                        ? Places.problem(place.name(), known)
                        : "Only facts stand here, such as {{fact.return.period}}.";
        return Optional.ofNullable(problem)
                .map(words -> new Template.Mistake(place.start(), place.end(), words));
    }

    /** What fills texts, each team and language asked for once. For one thread, and soon. */
    public Filling filling() {
        var known = new LinkedHashMap<Asked, Map<String, String>>();
        return new Filling(asked ->
                known.computeIfAbsent(asked, one -> facts.of(one.team()).apply(one.language())));
    }

    private record Asked(@Nullable TeamId team, String language) {}

    /** What is true at one moment, to be put into texts. */
    public static final class Filling {

        private final Function<Asked, Map<String, String>> facts;

        private Filling(Function<Asked, Map<String, String>> facts) {
            this.facts = facts;
        }

        /** With facts in it, and its marks: for {@link Filled#html} and {@link Filled#text}. */
        public String fill(String text, String language, @Nullable TeamId team) {
            var template = Template.of(text);
            var known =
                    template.places().isEmpty()
                            ? Map.<String, String>of()
                            : facts.apply(new Asked(team, language));
            var filled = new StringBuilder();
            for (var part : template.parts()) {
                filled.append(
                        switch (part) {
                            case Part.Words(var words) -> words;
                            case Part.Blank blank -> UNKNOWN;
                            case Part.Place place -> value(place, known);
                        });
            }
            return filled.toString();
        }

        private static String value(Part.Place place, Map<String, String> known) {
            var key = place.name().substring(place.name().indexOf('.') + 1);
            var value = known.get(key);
            return value != null
                    ? Marks.literally(value)
                    : place.otherwise() == null ? UNKNOWN : place.otherwise();
        }
    }

    /** The keys of the facts that are put into a text. */
    public static Set<String> keys(String text) {
        return Template.of(text).places().stream()
                .map(Part.Place::name)
                .filter(name -> name.startsWith(Places.FACT))
                .map(name -> name.substring(Places.FACT.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a text says by itself, without places and marks: by this it is found. */
    public static String words(String text) {
        return Marks.plain(Template.of(text).wordsAlone());
    }
}
