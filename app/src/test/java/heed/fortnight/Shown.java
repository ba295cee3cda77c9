package heed.fortnight;

import heed.Cast;
import heed.access.Viewer;
import heed.acknowledgement.Acknowledgements;
import heed.ask.AsksShown;
import heed.closing.Cause;
import heed.closing.ContactWeek;
import heed.closing.FirstContacts;
import heed.conversation.Loads;
import heed.handoff.HandOffFigures;
import heed.promise.PromiseFigures;
import heed.servicelevel.ClocksShown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The figures of a team as pages show them to its lead. Made anew for each test. */
final class Shown {

    @Autowired Cast cast;
    @Autowired Clock clock;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired PromiseFigures promises;
    @Autowired HandOffFigures handOffs;
    @Autowired FirstContacts contacts;
    @Autowired Acknowledgements acknowledgements;
    @Autowired Loads loads;

    TreeMap<String, String> of(Crew crew) {
        return cast.as(crew.tom(), () -> figures(crew, Instant.now(clock)));
    }

    private TreeMap<String, String> figures(Crew crew, Instant now) {
        var team = crew.team().id();
        var since = crew.plan().begin;
        var figures = new TreeMap<String, String>();
        figures.putAll(beans.createBean(ClocksShown.class).of(team, since, now));
        figures.put("asks", beans.createBean(AsksShown.class).of(team, since));
        figures.put("promises", promises(crew, now));
        figures.put("acknowledged", acknowledged(crew));
        figures.put("load", load(crew).toString());
        figures.put("longest silence", "" + promises.longestSilence(team, now));
        var handed = handOffs.of(team, since, crew.tom());
        figures.put(
                "hand-offs",
                "%d of %d, %d handed, %d twice, %d declined, %d to lead"
                        .formatted(
                                handed.handedConversations(),
                                handed.conversations(),
                                handed.handed(),
                                handed.twice(),
                                handed.declined(),
                                handed.toLead()));
        contacts.weeks(team, 3, crew.tom()).stream()
                .filter(week ->
                        week.begins().atStartOfDay(WallClock.BERLIN).toInstant().isBefore(now))
                .filter(week ->
                        !week.begins().atStartOfDay(WallClock.BERLIN).toInstant().isBefore(since))
                .forEach(week -> figures.put("first contact " + week.begins(), told(week)));
        return figures;
    }

    private String promises(Crew crew, Instant now) {
        var all = promises.of(crew.team().id(), crew.plan().begin, now);
        return "%d made, %d kept, %d renewed, %d withdrawn, %d told, %d silent, %d open"
                .formatted(
                        all.made(),
                        all.kept(),
                        all.renewed(),
                        all.withdrawn(),
                        all.brokenTold(),
                        all.brokenSilently(),
                        all.open());
    }

    private String acknowledged(Crew crew) {
        var all = acknowledgements.figures(Duration.ofDays(15)).get(crew.inbox().id());
        return "%d told, %d ended, %d held".formatted(all.told(), all.ended(), all.held());
    }

    private Map<String, String> load(Crew crew) {
        var people = crew.all().stream().map(Viewer.Member::person).toList();
        var found = loads.of(people);
        var load = new TreeMap<String, String>();
        for (var one : crew.all()) {
            var of = found.get(one.person());
            if (of != null) {
                load.put(one.name(), of.open() + " open, " + of.weight());
            }
        }
        return load;
    }

    private static String told(ContactWeek week) {
        var causes =
                week.causes().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> word(one.getKey()),
                                        Map.Entry::getValue,
                                        Integer::sum,
                                        TreeMap::new));
        return "%d resolved, %d at first, %d unknown, %s"
                .formatted(week.resolved(), week.atFirst(), week.open(), causes);
    }

    private static String word(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
