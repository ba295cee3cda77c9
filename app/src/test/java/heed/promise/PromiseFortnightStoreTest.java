package heed.promise;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.inbox.Inbox;
import heed.web.DeskClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A fortnight over a change to summer time, with people who forget: at its end every promise is
 * kept, renewed, withdrawn or broken, and each figure is what a reckoning by hand says.
 */
@DeskTest
class PromiseFortnightStoreTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The Monday before the clocks change, six years ahead of what other tests do. */
    private static final LocalDate MONDAY = LocalDate.of(2032, 3, 22);

    @Autowired Cast cast;
    @Autowired DueSweep sweep;
    @Autowired Promises promises;
    @Autowired PromiseOutcomes outcomes;
    @Autowired PromiseFigures figures;
    @Autowired PromiseLedger ledger;

    private Team team;
    private Viewer.Member ada;
    private ConversationId id;

    /** What the reckoning by hand knows of one. */
    private record Hand(PromiseId promise, Instant due, Instant seenTo, String deed) {}

    @BeforeEach
    void mia_wrote() {
        team = cast.team();
        ada = cast.ada(team);
        Inbox inbox = cast.inbox(team);
        id = cast.conversation(inbox, "Much to do", "Can you do all of it?\n\nMia");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_promise_ends_somehow_and_figures_are_those_of_a_reckoning_by_hand(long seed) {
        // given
        var random = new Random(seed);
        var all = made(random);
        // when
        var end = at(MONDAY.plusDays(15), LocalTime.NOON);
        for (var now = at(MONDAY, LocalTime.of(8, 0));
                now.isBefore(end);
                now = now.plus(Duration.ofMinutes(97))) {
            live(all, now);
        }
        // then
        var figure = cast.as(ada, () -> figures.of(team.id(), at(MONDAY, LocalTime.MIN), end));
        var expected = byHand(all);
        assertThat(figure.made())
                .as("%s %s", figure, cast.as(ada, () -> promises.find(all.getFirst().promise())))
                .isEqualTo(all.size() + expected.get(PromiseState.RENEWED));
        assertThat(figure.kept()).isEqualTo(expected.get(PromiseState.KEPT));
        assertThat(figure.renewed()).isEqualTo(expected.get(PromiseState.RENEWED));
        assertThat(figure.withdrawn()).isEqualTo(expected.get(PromiseState.WITHDRAWN));
        assertThat(figure.brokenTold() + figure.brokenSilently())
                .isEqualTo(expected.get(PromiseState.BROKEN));
        assertThat(figure.brokenTold())
                .isEqualTo(
                        all.stream()
                                .filter(one ->
                                        one.deed().equals("told") && !one.seenTo().isAfter(end))
                                .count());
        // and: what is still open is due later
        var open = new LedgerQuery(null, team.id(), PromiseState.OPEN, false, null, end);
        assertThat(cast.as(ada, () -> ledger.list(open, null, 100)).items()).isEmpty();
    }

    private List<Hand> made(Random random) {
        var all = new ArrayList<Hand>();
        for (int count = 0; count < 24; count++) {
            var due =
                    at(
                            MONDAY.plusDays(random.nextInt(1, 13)),
                            LocalTime.of(random.nextInt(8, 19), random.nextInt(60)));
            var deed =
                    List.of("kept", "renewed", "withdrawn", "told", "nothing")
                            .get(random.nextInt(5));
            var minutes = Duration.ofMinutes(random.nextInt(5, 600));
            var seenTo = deed.equals("told") ? due.plus(minutes) : due.minus(minutes);
            var text = "I will do thing number " + count + ".";
            var promise = new PromiseId[1];
            DeskClock.at(
                    at(MONDAY, LocalTime.of(0, 1)),
                    () ->
                            promise[0] =
                                    cast.as(ada, () -> promises.add(id, text, due, BERLIN, ada)));
            all.add(new Hand(promise[0], due, seenTo, deed));
        }
        all.sort(Comparator.comparing(Hand::seenTo));
        return all;
    }

    /** Ada does what she would have done until now; then Heed looks. It is looked at late, too. */
    private void live(List<Hand> all, Instant now) {
        for (var one : all) { // in the order in which they are done
            if (!one.seenTo().isAfter(now)
                    && one.seenTo().isAfter(now.minus(Duration.ofMinutes(97)))) {
                DeskClock.at(one.seenTo(), sweep::round);
                DeskClock.at(one.seenTo(), () -> cast.as(ada, () -> seeTo(one)));
            }
        }
        DeskClock.at(now, sweep::round);
    }

    private boolean seeTo(Hand one) {
        switch (one.deed()) {
            case "kept" -> outcomes.keep(one.promise(), null, ada);
            case "renewed" ->
                    outcomes.renew(
                            one.promise(),
                            one.due().plus(Duration.ofDays(60)),
                            BERLIN,
                            "The supplier is late",
                            ada);
            case "withdrawn" -> outcomes.withdraw(one.promise(), "Not needed any more", ada);
            case "told" -> outcomes.tell(one.promise(), "On the phone", ada);
            default -> {}
        }
        return true;
    }

    private static Map<PromiseState, Long> byHand(List<Hand> all) {
        var counts = new EnumMap<PromiseState, Long>(PromiseState.class);
        for (var state : PromiseState.values()) {
            counts.put(state, 0L);
        }
        for (var one : all) {
            var state =
                    switch (one.deed()) {
                        case "kept" -> PromiseState.KEPT;
                        case "renewed" -> PromiseState.RENEWED;
                        case "withdrawn" -> PromiseState.WITHDRAWN;
                        default -> PromiseState.BROKEN;
                    };
            counts.merge(state, 1L, Long::sum);
        }
        return counts;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BERLIN).toInstant();
    }
}
