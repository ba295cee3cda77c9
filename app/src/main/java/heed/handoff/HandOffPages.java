package heed.handoff;

import heed.access.DeskFrame;
import heed.access.People;
import heed.access.Viewer;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of hand-offs shows. Thread-safe. */
@Service
@Transactional(readOnly = true)
class HandOffPages {

    private static final Map<String, String> TOLD =
            Map.of(
                    "declined", "Said. It stays with whom it is, and they know why.",
                    "withdrawn", "Taken back. It stays with whom it is.");

    private final Accepting accepting;
    private final HandOffs handOffs;
    private final HandOffFigures figures;
    private final People people;
    private final DeskFrame desk;
    private final Clock clock;

    HandOffPages(
            Accepting accepting,
            HandOffs handOffs,
            HandOffFigures figures,
            People people,
            DeskFrame desk,
            Clock clock) {
        this.accepting = accepting;
        this.handOffs = handOffs;
        this.figures = figures;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    HandOffView of(@Nullable String problem, String told, Viewer.Member viewer) {
        var now = Instant.now(clock);
        var words = new TimeWords(now, viewer.zone());
        return new HandOffView(
                desk.around("Hand-offs", HandOffPage.HERE, viewer).telling(TOLD.get(told)),
                problem,
                accepting.offered(viewer).stream()
                        .map(one -> HandOffView.Line.of(one, words))
                        .toList(),
                handOffs.askedBy(viewer, now.minus(Duration.ofDays(14))).stream()
                        .map(one -> HandOffView.Line.of(one, words))
                        .toList(),
                counted(now.minus(Duration.ofDays(90)), viewer));
    }

    private List<HandOffView.Counted> counted(Instant since, Viewer.Member viewer) {
        return figures.of(people.teams(), since, viewer).entrySet().stream()
                .map(one -> new HandOffView.Counted(one.getKey().name(), one.getValue()))
                .toList();
    }
}
