package heed.complaint;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we change after complaints: each has an owner and a day, stays when the complaint is closed,
 * and ends when somebody says that it is done. Thread-safe.
 */
@Service
@Transactional
public class CorrectiveSteps {

    private final CorrectiveStepStore store;
    private final Complaints complaints;
    private final Conversations conversations;
    private final CorrectiveStepNews news;
    private final Elevation elevation;
    private final Clock clock;

    CorrectiveSteps(
            CorrectiveStepStore store,
            Complaints complaints,
            Conversations conversations,
            CorrectiveStepNews news,
            Elevation elevation,
            Clock clock) {
        this.store = store;
        this.complaints = complaints;
        this.conversations = conversations;
        this.news = news;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** The viewer's own that are not done, up to a day, what is due first at the front. */
    public List<CorrectiveStep> mine(LocalDate until, Viewer.Member viewer) {
        return elevation.call(() -> store.of(viewer.person(), until));
    }

    /**
     * It is done: its owner says so, who sees the complaint through, or who may work on its
     * conversation; whom the complaint is about only when it is theirs to do.
     *
     * @param how in a few words; may be missing
     * @throws Refusal when there is none that is not done, or it is not the viewer's to say
     */
    public void done(ComplaintId id, @Nullable String how, Viewer.Member viewer) {
        var step = elevation.call(() -> store.find(id)).orElse(null);
        if (step == null || !step.owner().equals(viewer.person())) {
            requireOthers(complaints.find(id), viewer);
        }
        if (step == null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "no-step", "There is nothing to change, or it is done.");
        }
        var words = ComplaintWanted.optional(how);
        var now = Instant.now(clock);
        if (elevation.call(() -> store.done(id, viewer.person(), words, now))) {
            var complaint = elevation.call(() -> complaints.find(id));
            var said = words.isEmpty() ? step.text() : step.text() + ": " + words;
            news.done(step, complaint, viewer.person(), said, now);
        }
    }

    private void requireOthers(Complaint complaint, Viewer.Member viewer) {
        if (complaint.about().is(viewer.person())) {
            throw Complaints.aboutYou();
        }
        if (!viewer.person().equals(complaint.owner())) {
            conversations.changeable(complaint.conversation());
        }
    }
}
