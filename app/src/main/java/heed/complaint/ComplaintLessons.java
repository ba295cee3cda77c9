package heed.complaint;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What complaints teach us: why each came, and what we change after it. Thread-safe. */
@Service
@Transactional
public class ComplaintLessons {

    private final Complaints complaints;
    private final ComplaintStepStore store;
    private final CorrectiveStepStore corrective;
    private final ComplaintSettings settings;
    private final ComplaintNews news;
    private final Elevation elevation;
    private final Clock clock;

    ComplaintLessons(
            Complaints complaints,
            ComplaintStepStore store,
            CorrectiveStepStore corrective,
            ComplaintSettings settings,
            ComplaintNews news,
            Elevation elevation,
            Clock clock) {
        this.complaints = complaints;
        this.store = store;
        this.corrective = corrective;
        this.settings = settings;
        this.news = news;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** Why it came to this, and what we change. */
    public Complaint learn(
            ComplaintId id,
            @Nullable CauseId cause,
            Complaint.@Nullable Step step,
            Viewer.Member viewer) {
        var before = complaints.held(id, null, viewer);
        if (cause != null) {
            settings.cause(cause);
        }
        if (step != null && (step.text().isBlank() || step.text().length() > 1000)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "step-missing",
                    "Say in up to 1,000 characters what we change, who does it, and by which day.");
        }
        store.learn(id, cause, step);
        if (before.step() != null && !before.step().isSame(step)) {
            elevation.call(() -> {
                corrective.undone(id);
                return true;
            });
        }
        var now = Instant.now(clock);
        news.happened(before, "changed", viewer.person(), step == null ? "" : step.text(), now);
        return complaints.find(id);
    }
}
