package heed.importer;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.complaint.Complaint;
import heed.complaint.ComplaintId;
import heed.complaint.ComplaintIntake;
import heed.complaint.ComplaintLessons;
import heed.complaint.ComplaintSettings;
import heed.complaint.ComplaintSteps;
import heed.complaint.ComplaintWanted;
import heed.complaint.Complaints;
import heed.complaint.Evidence;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.web.DeskClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets some customers of the demo complain: from what came in yesterday to what is closed. */
@Component
class DemoComplaints {

    private static final int MOST = 200;

    private static final Said PLUG =
            new Said(
                    "The end plug of a new bike fell out and cut his leg, and nobody answered what he asked.",
                    "Six stitches, a bill of 85 euros, and a fortnight without a word.",
                    "Somebody who answers, and who looks at the other bikes of that model.");
    private static final Said WHEEL =
            new Said(
                    "Eight weeks for a wheel, three reasons why, and his name written wrong.",
                    "Two months without the bike.",
                    "A day that holds.");
    private static final Said SIGH =
            new Said(
                    "She rang about a puncture, was sighed at, and the telephone was put down.",
                    "She is a beginner, and a bit shy about it.",
                    "To be able to ask.");

    private final Complaints complaints;
    private final ComplaintIntake intake;
    private final ComplaintSteps steps;
    private final ComplaintLessons lessons;
    private final ComplaintSettings settings;
    private final Conversations conversations;
    private final Clock clock;

    /** A complaint in the words of its customer. */
    private record Said(String what, String impact, String wish) {}

    DemoComplaints(
            Complaints complaints,
            ComplaintIntake intake,
            ComplaintSteps steps,
            ComplaintLessons lessons,
            ComplaintSettings settings,
            Conversations conversations,
            Clock clock) {
        this.complaints = complaints;
        this.intake = intake;
        this.steps = steps;
        this.lessons = lessons;
        this.settings = settings;
        this.conversations = conversations;
        this.clock = clock;
    }

    void tell(DemoHouse.Built house) {
        var tom = house.worker("tom");
        var eoin = house.worker("eoin").person();
        of("Handlebar end plug cut my leg", "open", tom)
                .ifPresent(one -> registered(one, days(1.5), PLUG, null, tom));
        of("Wheel trueing: two months!", "open", tom).ifPresent(one -> about(one, eoin, tom));
        of("Complaint about Eoin Farrelly", "resolved", tom)
                .ifPresent(one -> closed(one, eoin, tom));
    }

    private Optional<Conversation> of(String subject, String state, Viewer.Member tom) {
        var filter = ConversationFilter.of(Map.of("state", state));
        return conversations.list(filter, null, MOST).stream()
                .filter(one -> one.subject().equals(subject) && tom.teams().contains(one.team()))
                .findFirst();
    }

    /** Somebody is complained about: a lead sees it through, and it is to be decided. */
    private void about(Conversation of, PersonId eoin, Viewer.Member tom) {
        var id = registered(of, days(0.9), WHEEL, eoin, tom);
        known(id, days(0.8), tom);
    }

    private void closed(Conversation of, PersonId eoin, Viewer.Member tom) {
        var id = registered(of, days(15.9), SIGH, eoin, tom);
        known(id, days(15.8), tom);
        at(
                days(15.5),
                () ->
                        steps.decide(
                                id,
                                Complaint.Verdict.UPHELD,
                                "Nobody is sighed at for asking. He was alone with nine bikes.",
                                tom));
        at(
                days(12),
                () ->
                        steps.remedy(
                                id, "Eoin said sorry, and a Thursday evening to learn it.", tom));
        at(
                days(8),
                () ->
                        steps.answer(
                                id,
                                Complaint.Reaction.ACCEPTED,
                                new Evidence(null, "She wrote that he taught her himself."),
                                tom));
        learned(id, tom);
        at(days(7.5), () -> steps.close(id, tom));
    }

    private void learned(ComplaintId id, Viewer.Member tom) {
        var cause =
                settings.causes().stream()
                        .filter(one -> one.name().startsWith("How somebody"))
                        .findFirst()
                        .orElseThrow();
        var day = LocalDate.ofInstant(Instant.now(clock), ZoneOffset.UTC);
        var step =
                new Complaint.Step(
                        "Nobody is alone with the telephone and more than five bikes",
                        tom.person(),
                        null,
                        day.plusDays(7),
                        null);
        at(days(7.6), () -> lessons.learn(id, cause.id(), step, tom));
    }

    private ComplaintId registered(
            Conversation of,
            Duration before,
            Said said,
            @Nullable PersonId about,
            Viewer.Member tom) {
        var ids = new ComplaintId[1];
        var wanted =
                new ComplaintWanted(
                        said.what(),
                        said.impact(),
                        said.wish(),
                        about,
                        null,
                        about == null ? null : tom.person(),
                        null);
        at(before, () -> ids[0] = intake.register(of.id(), wanted, tom).id());
        return ids[0];
    }

    private void known(ComplaintId id, Duration before, Viewer.Member tom) {
        var told = new Evidence(null, "By telephone, with the name of who looks into it.");
        at(before, () -> steps.acknowledge(id, told, tom));
    }

    private void at(Duration before, Runnable work) {
        DeskClock.at(Instant.now(clock).minus(before), work);
    }

    private static Duration days(double days) {
        return Duration.ofMinutes(Math.round(days * 24 * 60));
    }
}
