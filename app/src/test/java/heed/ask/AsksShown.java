package heed.ask;

import heed.access.TeamId;
import java.time.Instant;

/** What the page of asks shows of a team. Made anew for each test. */
public final class AsksShown {

    private final AskFigures figures;

    AsksShown(AskFigures figures) {
        this.figures = figures;
    }

    public String of(TeamId team, Instant since) {
        var now = figures.of(team, since);
        return "%d asked, %d at once, %d answered, %d open"
                .formatted(now.asked(), now.atOnce(), now.answered(), now.open());
    }
}
