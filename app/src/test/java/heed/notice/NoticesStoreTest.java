package heed.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Cursor;
import heed.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people who work here are told: once each, and to their eyes only. */
@DeskTest
class NoticesStoreTest {

    /** Leads hear of other tests' conversations, too. */
    private static final String HERE = "/lists/mine?test";

    @Autowired Cast cast;
    @Autowired Notices notices;

    @Test
    void somebody_is_told_a_thing_once_however_often_it_is_said() {
        // given
        var ada = cast.ada();
        var due = aNotice();
        // when
        var told =
                Stream.of(1, 2, 3)
                        .map(again ->
                                cast.as(Cast.JOB, () -> notices.tell(due, List.of(ada.person()))))
                        .toList();
        // then
        assertThat(told).containsExactly(1, 0, 0);
        assertThat(cast.as(ada, () -> notices.newOf(ada))).isEqualTo(new NewNotices(1, false));
    }

    @Test
    void eight_that_say_it_at_the_same_moment_tell_it_once() throws Exception {
        // given
        var ada = cast.ada();
        var due = aNotice();
        Callable<Integer> say =
                () -> cast.as(Cast.JOB, () -> notices.tell(due, List.of(ada.person())));
        // when
        try (var nodes = Executors.newFixedThreadPool(8)) {
            int told = 0;
            for (var one : nodes.invokeAll(java.util.Collections.nCopies(8, say))) {
                told += one.get();
            }
            // then
            assertThat(told).isEqualTo(1);
        }
    }

    @Test
    void a_colleague_may_tell_and_nobody_else_reads_it() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var tom = cast.tom(team);
        // when
        cast.as(ada, () -> notices.tell(aNotice(), List.of(tom.person())));
        // then
        assertThat(told(tom)).hasSize(1);
        assertThat(told(ada)).isEmpty();
        var his = told(tom).getFirst().id();
        assertThatThrownBy(() -> cast.as(ada, () -> notices.seen(his, ada)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void what_one_was_told_is_read_page_by_page() {
        // given
        var ada = cast.ada();
        for (int i = 0; i < 3; i++) {
            cast.as(Cast.JOB, () -> notices.tell(aNotice(), List.of(ada.person())));
        }
        // when
        var first = cast.as(ada, () -> notices.of(ada, null, 2));
        var rest = cast.as(ada, () -> notices.of(ada, Cursor.of(first.next()), 2));
        // then
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
    }

    @Test
    void what_one_knows_is_not_new_any_more_and_what_came_later_is() {
        // given
        var ada = cast.ada();
        cast.as(Cast.JOB, () -> notices.tell(aNotice(), List.of(ada.person())));
        var looked = Instant.now();
        cast.as(Cast.JOB, () -> notices.tell(aNotice(), List.of(ada.person())));
        // when
        cast.as(
                ada,
                () -> {
                    notices.allSeen(ada, looked);
                    return true;
                });
        // then
        assertThat(told(ada)).extracting(Told::isNew).containsExactly(true, false);
        // when
        cast.as(ada, () -> notices.seen(told(ada).getFirst().id(), ada));
        // then
        assertThat(cast.as(ada, () -> notices.newOf(ada))).isEqualTo(NewNotices.NONE);
    }

    @Test
    void what_is_over_is_new_to_nobody() {
        // given
        var ada = cast.ada();
        var tom = cast.tom();
        var taken = aNotice();
        cast.as(Cast.JOB, () -> notices.tell(taken, List.of(ada.person(), tom.person())));
        // when
        cast.as(
                ada,
                () -> {
                    notices.over(taken.key());
                    return true;
                });
        // then
        assertThat(told(ada)).noneMatch(Told::isNew);
        assertThat(told(tom)).noneMatch(Told::isNew);
    }

    @Test
    void the_leads_of_a_team_hear_it_and_when_it_has_none_somebody_else_does() {
        // given
        var led = cast.team();
        var tom = cast.tom(led);
        var una = cast.tom(cast.team());
        var alone = cast.team();
        var ada = cast.ada(led, alone);
        // when
        cast.as(Cast.JOB, () -> notices.tellLeads(aNotice(), led.id(), null));
        // then
        assertThat(told(tom)).hasSize(1);
        assertThat(told(una)).isEmpty();
        assertThat(told(ada)).isEmpty();
        // when
        cast.as(Cast.JOB, () -> notices.tellLeads(aNotice(), alone.id(), tom.person()));
        // then
        assertThat(told(una)).hasSize(1);
        assertThat(told(tom)).as("they know already").hasSize(1);
    }

    @Test
    void an_administrator_in_the_team_stands_in_for_a_lead() {
        // given
        var team = cast.team();
        var kim = cast.member("Kim Vale", Role.ADMINISTRATOR, team);
        var tom = cast.tom(cast.team());
        // when
        cast.as(Cast.JOB, () -> notices.tellLeads(aNotice(), team.id(), null));
        // then
        assertThat(told(kim)).hasSize(1);
        assertThat(told(tom)).isEmpty();
    }

    @Test
    void a_notice_leads_nowhere_but_into_the_desk() {
        for (var link : List.of("https://example.org", "//example.org", "settings")) {
            assertThatThrownBy(() -> new Notice("key", Notice.Matter.ALARM, "Words.", link, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<Told> told(Viewer.Member viewer) {
        return cast.as(viewer, () -> notices.of(viewer, null, 200).items()).stream()
                .filter(one -> one.notice().link().equals(HERE))
                .toList();
    }

    private static Notice aNotice() {
        return new Notice(
                Cast.unique("promise"),
                Notice.Matter.PROMISE,
                "A promise is due at noon.",
                HERE,
                false);
    }
}
