package heed.fortnight;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.acknowledgement.Wish;
import heed.acknowledgement.Wishes;
import heed.calendar.Calendars;
import heed.channel.mailbox.Credentials;
import heed.channel.mailbox.MailAccounts;
import heed.channel.mailbox.Security;
import heed.channel.mailbox.Server;
import heed.closing.ClosingRule;
import heed.closing.ClosingRules;
import heed.conversation.Outcome;
import heed.routing.AbsenceWanted;
import heed.routing.Absences;
import heed.routing.RoutingRules;
import heed.routing.Way;
import heed.servicelevel.ClockKind;
import heed.servicelevel.ClocksShown;
import heed.servicelevel.Targets;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A fortnight of a whole team on a moved clock, with holidays, a change of the clocks and somebody
 * who is away: nothing is lost, nothing adrift, every promise kept, renewed, or broken and told,
 * and each figure is that of a reckoning by hand.
 */
@DeskTest
@Order(2)
class FortnightStoreTest {

    @Autowired Cast cast;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Calendars calendars;
    @Autowired ClosingRules closing;
    @Autowired RoutingRules routing;
    @Autowired Absences absences;
    @Autowired Targets targets;
    @Autowired MailAccounts accounts;
    @Autowired Wishes wishes;

    @ParameterizedTest(name = "from {0}, seed {1}")
    @CsvSource({"2033-03-21, 1", "2033-10-24, 2"})
    void a_fortnight_ends_with_nothing_owed_in_silence_and_right_figures(
            LocalDate monday, long seed) {
        // given
        var plan = new Plan(monday, seed);
        var crew = Crew.of(cast, plan);
        var clocks = beans.createBean(ClocksShown.class);
        DeskClock.at(plan.begin, () -> prepare(crew, clocks));
        var play = new Play(beans);
        beans.autowireBean(play);
        var looks = new Looks(crew, play);
        beans.autowireBean(looks);
        // when
        var hands = play.play(crew, looks::evening);
        // then
        looks.requireKept(hands);
        looks.requireTurns();
        var shown = beans.createBean(Shown.class);
        var byHand = new ByHand(plan, play.log, play::owner, play::told).figures();
        DeskClock.at(plan.end, () -> assertThat(shown.of(crew)).isEqualTo(byHand));
    }

    /** What a lead and an administrator set before it begins. */
    private void prepare(Crew crew, ClocksShown clocks) {
        cast.as(
                Cast.JOB,
                () -> {
                    clocks.forgetOthers();
                    return true;
                });
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    accounts.setSending(
                            crew.inbox().id(),
                            new Server("127.0.0.1", 9, Security.NONE),
                            new Credentials.None(),
                            root);
                    return true;
                });
        cast.as(
                crew.tom(),
                () -> {
                    calendars.keep(crew.team().id(), null, crew.plan().hours.forHeed());
                    closing.keep(
                            new ClosingRule(
                                    crew.inbox().id(),
                                    false,
                                    Plan.CHECK_IN_DAYS,
                                    Set.of(Outcome.WORKAROUND),
                                    false),
                            crew.tom());
                    wishes.keep(new Wish(crew.inbox().id(), true, "", "en", 0), null);
                    routing.keep(crew.team().id(), null, Way.TURNS, null, crew.tom());
                    absences.plan(
                            new AbsenceWanted(
                                    crew.ben().person(),
                                    crew.plan().awayFrom,
                                    crew.plan().awayUntil,
                                    null),
                            crew.tom());
                    var times = new EnumMap<ClockKind, Duration>(ClockKind.class);
                    ByHand.TARGETS.forEach((clock, minutes) ->
                            times.put(ClockKind.of(clock), Duration.ofMinutes(minutes)));
                    targets.keep(crew.inbox().id(), null, null, times);
                    return true;
                });
    }
}
