package heed.routing;

import static org.assertj.core.api.Assertions.assertThat;

import heed.access.PersonId;
import heed.conversation.Load;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who gets what comes in. */
class RoutingPolicyTest {

    private static final List<String> NO_SKILL = List.of();

    @Test
    void each_gets_one_in_turn_and_who_never_had_one_comes_first() {
        // given
        var team = List.of(someone("Ada", 7), someone("Ben", 0), someone("Cem", 3));
        // when, then
        assertThat(RoutingPolicy.choose(Way.TURNS, NO_SKILL, team))
                .isEqualTo(new Choice.Somebody(team.get(1), "next in turn"));
    }

    @Test
    void by_load_whoever_has_least_in_hand_gets_it_and_turns_break_the_tie() {
        // given
        var team = List.of(loaded("Ada", 1, 4), loaded("Ben", 9, 2), loaded("Cem", 3, 2));
        // when, then
        assertThat(RoutingPolicy.choose(Way.LOAD, NO_SKILL, team))
                .isEqualTo(new Choice.Somebody(team.get(2), "least in hand (2 open)"));
    }

    @Test
    void a_skill_that_is_wanted_narrows_who_is_asked() {
        // given
        var able = new Candidate(id(), "Ada", 9, true, true, true, null, Load.NONE);
        var other = new Candidate(id(), "Ben", 0, true, true, false, null, Load.NONE);
        // when, then
        assertThat(RoutingPolicy.choose(Way.TURNS, List.of("german"), List.of(able, other)))
                .isEqualTo(new Choice.Somebody(able, "knows german, next in turn"));
    }

    @Test
    void it_stays_with_the_team_for_the_reason_that_keeps_the_last_of_them_out() {
        // given
        var unable = new Candidate(id(), "Ada", 0, true, true, false, null, Load.NONE);
        var away = new Candidate(id(), "Ben", 0, false, true, true, null, Load.NONE);
        var pausing = new Candidate(id(), "Cem", 0, true, false, true, null, Load.NONE);
        var full = new Candidate(id(), "Eva", 0, true, true, true, 2, new Load(2, 2));
        // when, then
        assertThat(why(List.of("german"), unable)).isEqualTo("nobody in the team knows german");
        assertThat(why(NO_SKILL, away)).isEqualTo("everybody who could have it is away");
        assertThat(why(NO_SKILL, away, pausing)).isEqualTo("nobody takes new ones just now");
        assertThat(why(NO_SKILL, away, pausing, full))
                .isEqualTo("everybody has as many as they may have");
    }

    private static String why(List<String> skills, Candidate... team) {
        var choice = RoutingPolicy.choose(Way.TURNS, skills, List.of(team));
        return choice instanceof Choice.Team(var why) ? why : choice.toString();
    }

    private static Candidate someone(String name, long turn) {
        return new Candidate(id(), name, turn, true, true, true, null, Load.NONE);
    }

    private static Candidate loaded(String name, long turn, int open) {
        return new Candidate(id(), name, turn, true, true, true, null, new Load(open, open));
    }

    private static PersonId id() {
        return new PersonId(UUID.randomUUID());
    }
}
