package heed.fortnight;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.access.RecurringJob;
import heed.acknowledgement.Acknowledgement;
import heed.acknowledgement.Acknowledgements;
import heed.channel.mail.SortingOffice;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.fortnight.Deed.What;
import heed.message.Messages;
import heed.reply.ReplyAddress;
import heed.web.DeskClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Plays a plan on the desk, deed by deed, with Heed's own jobs before each of them and each hour,
 * and writes down who did it. Made anew for each test.
 */
final class Play {

    /** Rounds of what concerns the whole desk, and tests of its own, are left out. */
    private static final List<String> JOBS =
            List.of(
                    "Wakings",
                    "DueWorker",
                    "AbsenceSweep",
                    "ClockJob",
                    "AcknowledgementJob",
                    "FollowUpJob",
                    "HandOffReminders",
                    "ComplaintWatch");

    /** Heed looks at least so often before something is done. */
    private static final Duration AT_LEAST = Duration.ofMinutes(20);

    /** A deed, and the name of who did it; empty for customers and Heed. */
    record Done(Deed deed, String who) {}

    @Autowired Cast cast;
    @Autowired ReplyAddress addresses;
    @Autowired Conversations desk;
    @Autowired Messages messages;
    @Autowired Acknowledgements acknowledgements;
    @Autowired List<RecurringJob> jobs;

    final List<Done> log = new ArrayList<>();
    final List<ConversationId> conversations = new ArrayList<>();

    private final AutowireCapableBeanFactory beans;
    private final Hands hands;
    private SortingOffice post;
    private Crew crew;
    private Instant looked = Instant.MIN;

    Play(AutowireCapableBeanFactory beans) {
        this.beans = beans;
        this.hands = beans.createBean(Hands.class);
    }

    /** Plays all of it; {@code evening} is told at the end of each day. */
    Hands play(Crew of, Consumer<Instant> evening) {
        crew = of;
        post = beans.createBean(SortingOffice.class);
        for (int i = 0; i < of.plan().matters.size(); i++) {
            conversations.add(null);
        }
        var deeds = new ArrayList<>(of.plan().deeds);
        for (var hour = of.plan().begin;
                hour.isBefore(of.plan().end);
                hour = hour.plus(Duration.ofHours(1))) {
            var until = hour.plus(Duration.ofHours(1));
            while (!deeds.isEmpty() && deeds.getFirst().at().isBefore(until)) {
                perform(deeds.removeFirst());
            }
            look(until.minusSeconds(1), evening);
        }
        return hands;
    }

    /** Each hour in which somebody may be there, and at midnight. */
    private void look(Instant now, Consumer<Instant> evening) {
        var wall = now.atZone(WallClock.BERLIN);
        int hour = wall.getHour();
        boolean night = wall.getDayOfWeek() == DayOfWeek.SUNDAY && hour < 4;
        if (hour > 6 && hour < 20 || hour == 23 || night) {
            rounds(now);
        }
        if (hour % 6 == 5) {
            DeskClock.at(now, () -> round("PaceJob"));
        }
        if (hour == 23) {
            evening.accept(now);
        }
    }

    private void rounds(Instant now) {
        looked = now;
        DeskClock.at(now, () -> JOBS.forEach(this::round));
    }

    private void round(String job) {
        jobs.stream()
                .filter(one -> one.getClass().getSimpleName().equals(job))
                .forEach(RecurringJob::round);
    }

    private void perform(Deed deed) {
        boolean lately = deed.at().isBefore(looked.plus(AT_LEAST));
        if (!lately || deed.what() == What.CHECK_IN) {
            rounds(deed.at());
        }
        DeskClock.at(
                deed.at(),
                () -> {
                    try {
                        perform(deed, deed.at());
                    } catch (RuntimeException | AssertionError failure) {
                        throw new AssertionError(
                                deed.told(WallClock.BERLIN)
                                        + " was not to be: "
                                        + crew.plan().told(deed.of()),
                                failure);
                    }
                });
    }

    private void perform(Deed deed, Instant now) {
        switch (deed.what()) {
            case WRITES, WRITES_AGAIN, THANKS -> {
                write(deed);
                log.add(new Done(deed, ""));
                // A minute later, and it is acknowledged.
                DeskClock.at(now.plusSeconds(59), () -> round("AcknowledgementJob"));
            }
            case CHECK_IN -> {
                assertThat(find(deed.of()).isOpen()).isTrue();
                log.add(new Done(deed, ""));
            }
            default -> {
                var by = crew.hand(find(deed.of()).owner(), now);
                var did =
                        hands.perform(
                                deed,
                                find(deed.of()),
                                deed.what() == What.MERGE ? find(deed.other()) : null,
                                by,
                                crew);
                log.add(new Done(deed, did.name()));
            }
        }
    }

    private void write(Deed deed) {
        int matter = crew.plan().matters.get(deed.of());
        var from = "mia-%d-%s@example.org".formatted(matter, crew.team().id());
        var letter =
                aLetter()
                        .from("Mia Brandt <" + from + ">")
                        .to(crew.inbox().address())
                        .subject(Words.subject(matter))
                        .text(Words.of(deed.what(), matter, log.size()));
        if (deed.what() == What.WRITES) {
            var message = post.bring(from, crew.inbox().address(), letter);
            conversations.set(
                    deed.of(), cast.as(Cast.JOB, () -> messages.find(message)).conversation());
        } else {
            var to = addresses.of(crew.inbox(), find(deed.of()).number());
            post.bring(from, to, letter.to(to).subject("Re: " + Words.subject(matter)));
        }
    }

    Conversation find(int of) {
        return cast.as(Cast.JOB, () -> desk.find(conversations.get(of)));
    }

    /** Who has it, by name; empty when its team has. */
    String owner(int of) {
        var name = find(of).ownerName();
        return name == null ? "" : name;
    }

    /** By when the customer was told to hear from us, if they were told a time. */
    Optional<Instant> told(int of) {
        return cast.as(Cast.JOB, () -> acknowledgements.of(conversations.get(of)))
                .map(Acknowledgement::by);
    }
}
