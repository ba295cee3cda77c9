package heed.complaint;

import heed.calendar.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be done next about a complaint, reckoned from what happened to it and from its team's
 * calendar; nothing of it is kept.
 *
 * @param from when its time began
 * @param at when it is over
 */
public record ComplaintDue(What what, Instant from, Instant at) {

    private static final int DAYS_TO_CLOSE = 2;

    /** What it is. */
    public enum What {
        ACKNOWLEDGE,
        DECIDE,
        REMEDY,
        ASK,
        CLOSE
    }

    /** The next of an open complaint; empty when it is closed. */
    public static Optional<ComplaintDue> of(
            Complaint complaint, ComplaintTimes times, WorkingHours hours) {
        var decision = complaint.decision();
        var answer = complaint.answer();
        if (complaint.isClosed()) {
            return Optional.empty();
        }
        if (complaint.acknowledged() == null) {
            return Optional.of(acknowledge(complaint, times, hours));
        }
        if (decision == null) {
            return Optional.of(decide(complaint, times, hours));
        }
        if (complaint.owesRemedy()) {
            return days(What.REMEDY, decision.at(), times.remedyDays(), hours);
        }
        if (answer == null) {
            var remedy = complaint.remedy();
            var asked = remedy == null ? decision.at() : remedy.at();
            return days(What.ASK, asked, times.answerDays(), hours);
        }
        return days(What.CLOSE, answer.deed().at(), DAYS_TO_CLOSE, hours);
    }

    static ComplaintDue acknowledge(Complaint complaint, ComplaintTimes times, WorkingHours hours) {
        var at = hours.after(complaint.since(), Duration.ofHours(times.acknowledgeHours()));
        return new ComplaintDue(What.ACKNOWLEDGE, complaint.since(), at);
    }

    static ComplaintDue decide(Complaint complaint, ComplaintTimes times, WorkingHours hours) {
        int days = complaint.look() == 1 ? times.decideDays() : times.secondLookDays();
        var at = hours.closeOfWorkingDay(complaint.lookSince(), days);
        return new ComplaintDue(What.DECIDE, complaint.lookSince(), at);
    }

    private static Optional<ComplaintDue> days(
            What what, Instant from, int days, WorkingHours hours) {
        return Optional.of(new ComplaintDue(what, from, hours.closeOfWorkingDay(from, days)));
    }

    /** When half of its working time is over: its owner is told. */
    Instant ownerTold(WorkingHours hours) {
        return hours.after(from, hours.between(from, at).dividedBy(2));
    }

    /** When three quarters are: the leads are told. */
    Instant leadTold(WorkingHours hours) {
        return hours.after(from, hours.between(from, at).multipliedBy(3).dividedBy(4));
    }

    public boolean isOver(Instant now) {
        return at.isBefore(now);
    }
}
