package heed.complaint;

import heed.access.PersonId;
import heed.notice.Notice;
import heed.notice.Notices;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of corrective steps: those whose day comes, and those that are done. Thread-safe. */
@Component
class CorrectiveStepNews {

    private final ComplaintNews news;
    private final ComplaintOwners owners;
    private final Notices notices;

    CorrectiveStepNews(ComplaintNews news, ComplaintOwners owners, Notices notices) {
        this.news = news;
        this.owners = owners;
        this.notices = notices;
    }

    /** What we change is due: today, or its day has passed and nobody said that it is done. */
    void due(CorrectiveStep step, boolean passed) {
        var what =
                "“"
                        + ComplaintNews.shortly(step.text())
                        + "”, what we change after the complaint in #"
                        + step.number();
        var notice =
                new Notice(
                        key(step, passed),
                        Notice.Matter.COMPLAINT,
                        passed
                                ? "Nobody said that it is done: "
                                        + what
                                        + ". Its day was "
                                        + step.on()
                                        + "."
                                : "Today is the day of " + what + ".",
                        CorrectiveStepPage.MINE,
                        passed);
        boolean works = owners.worksHere(step.owner());
        if (works) {
            notices.tell(notice, List.of(step.owner()));
        }
        if (passed || !works) {
            notices.tell(notice, owners.leadsBut(step.team(), step.about(), step.owner()));
        }
    }

    /**
     * Somebody said that it is done: what was told of its day is over.
     *
     * @param said by them
     */
    void done(CorrectiveStep step, Complaint of, PersonId by, String said, Instant now) {
        news.happened(of, "step-done", by, said, now);
        notices.over(key(step, false));
        notices.over(key(step, true));
    }

    private static String key(CorrectiveStep step, boolean passed) {
        return "complaint:"
                + step.complaint()
                + ":step:"
                + step.on()
                + (passed ? ":passed" : ":owner");
    }
}
