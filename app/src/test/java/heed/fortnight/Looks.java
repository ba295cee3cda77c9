package heed.fortnight;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.access.Viewer;
import heed.conversation.ConversationEvent;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.conversation.Worklist;
import heed.conversation.Worklists;
import heed.notice.Notices;
import heed.notice.Told;
import heed.promise.PromiseState;
import heed.promise.Promises;
import heed.web.DeskClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;

/** Looks each evening, and at the end, at what must hold whatever happened. */
final class Looks {

    @Autowired Cast cast;
    @Autowired Conversations desk;
    @Autowired Worklists lists;
    @Autowired Notices notices;
    @Autowired Promises promises;

    private final Crew crew;
    private final Play play;

    Looks(Crew crew, Play play) {
        this.crew = crew;
        this.play = play;
    }

    void evening(Instant now) {
        DeskClock.at(now, () -> look(now));
    }

    private void look(Instant now) {
        var adrift =
                cast.as(
                        crew.tom(),
                        () ->
                                lists.page(
                                        Worklist.ADRIFT,
                                        ConversationFilter.NONE,
                                        null,
                                        100,
                                        crew.tom()));
        assertThat(adrift)
                .as(() ->
                        now.atZone(WallClock.BERLIN)
                                + " adrift: "
                                + adrift.stream()
                                        .map(one ->
                                                one.needAt().atZone(WallClock.BERLIN)
                                                        + " "
                                                        + one.nextStep()
                                                        + crew.plan()
                                                                .told(
                                                                        play.conversations.indexOf(
                                                                                one.id())))
                                        .toList())
                .isEmpty();
        for (int of = 0; of < play.conversations.size(); of++) {
            if (play.conversations.get(of) != null) {
                requireHeld(of, now);
            }
        }
    }

    /** An open one has a next step, and no owner who is away for longer than it can wait. */
    private void requireHeld(int of, Instant now) {
        var one = play.find(of);
        if (one.mergedInto() != null || !one.isOpen()) {
            return;
        }
        assertThat(one.nextStep()).as("next step of #%d", of).isNotNull();
        assertThat(one.team()).isEqualTo(crew.team().id());
        if (crew.ben().person().equals(one.owner()) && crew.isBenAway(now)) {
            assertThat(one.needAt())
                    .as(() -> now + " Ben is away, and has" + crew.plan().told(of))
                    .isAfterOrEqualTo(crew.plan().awayUntil);
        }
    }

    /** Every promise was kept, renewed or withdrawn in time, or broken; and told, once. */
    void requireKept(Hands hands) {
        var told = new ArrayList<String>();
        for (var one : crew.all()) {
            told(one).forEach(notice -> told.add(one.name() + " " + notice.notice().key()));
        }
        assertThat(told).doesNotHaveDuplicates();
        for (var made : hands.all.values()) {
            var promise = cast.as(crew.tom(), () -> promises.find(made.id()));
            var settled = promise.settled();
            var what = "promise of" + crew.plan().told(made.of());
            if (made.due().isAfter(crew.plan().end)) {
                continue;
            }
            assertThat(promise.due()).as(what).isEqualTo(made.due());
            assertThat(promise.state()).as(what).isNotIn(PromiseState.FOUND, PromiseState.OPEN);
            var end = promise.state() == PromiseState.BROKEN ? made.due() : settled.at();
            assertThat(end).as(what).isBeforeOrEqualTo(made.due());
            requireTold(made, promise.state(), end, told, what);
        }
    }

    private void requireTold(
            Hands.Made made, PromiseState state, Instant end, List<String> told, String what) {
        var key = " promise:%s:%s:".formatted(made.id(), made.due());
        int left = crew.plan().hours.minutes(end, made.due());
        // Four opening hours before; Heed looks each hour, so a little less is told for certain.
        if (left <= 3 * 60 - 1) {
            assertThat(told).as(what).contains(made.by().name() + key + "owner");
        } else if (left > 4 * 60) {
            assertThat(told).as(what).noneMatch(one -> one.endsWith(key + "owner"));
        }
        boolean broken = state == PromiseState.BROKEN;
        var leads = crew.tom().name() + key;
        assertThat(told.contains(leads + "broken")).as(what).isEqualTo(broken);
        assertThat(told.contains(made.by().name() + key + "broken")).as(what).isEqualTo(broken);
        if (broken) {
            assertThat(told).as(what).contains(leads + "lead");
        }
    }

    /** Each in turn: whoever had none for longest, of those who are here. */
    void requireTurns() {
        var turns =
                play.conversations.stream()
                        .filter(Objects::nonNull)
                        .flatMap(id -> cast.as(Cast.JOB, () -> desk.events(id)).stream())
                        .filter(one -> "next in turn".equals(one.data().get("why")))
                        .distinct() // what became part of another stands in both
                        .sorted(Comparator.comparing(ConversationEvent::id))
                        .toList();
        assertThat(turns).hasSizeGreaterThan(Plan.MANY / 2);
        var last = new HashMap<String, Long>();
        for (var turn : turns) {
            var whose = turn.data().get("to");
            boolean away = crew.isBenAway(turn.at());
            var longest =
                    crew.all().stream()
                            .map(Viewer.Member::name)
                            .filter(name -> !away || !name.equals(crew.ben().name()))
                            .mapToLong(name -> last.getOrDefault(name, -1L))
                            .min()
                            .orElseThrow();
            assertThat(away && whose.equals(crew.ben().name())).as("away at %s", turn).isFalse();
            assertThat(last.getOrDefault(whose, -1L)).as("%s", turn).isEqualTo(longest);
            last.put(whose, turn.id());
        }
    }

    private List<Told> told(Viewer.Member who) {
        return cast.as(who, () -> notices.of(who, null, 2000)).items();
    }
}
