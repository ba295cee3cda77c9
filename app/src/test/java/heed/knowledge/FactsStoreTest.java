package heed.knowledge;

import static heed.knowledge.FactBuilder.aFact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true, for whom, and when. */
@DeskTest
class FactsStoreTest {

    private static final Instant NOW = Instant.now();
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    @Autowired Cast cast;
    @Autowired Facts facts;
    @Autowired FactKeeping keeping;
    @Autowired FactReviews reviews;
    @Autowired JdbcClient jdbc;

    private Team team;
    private Viewer.Member tom;
    private Viewer.Member ada;
    private String key;

    @BeforeEach
    void tom_leads_and_ada_answers() {
        team = cast.team();
        tom = cast.tom(team);
        ada = cast.ada(team);
        key = Cast.unique("zorb") + ".span";
    }

    @Test
    void a_teams_own_fact_comes_before_the_desks_and_other_teams_go_by_the_desks() {
        // given
        kept(aZorb().saying("30 days", "The zorb lasts 30 days."));
        kept(aZorb().of(team.id()));
        // when, then
        assertThat(values(team, "en", soon())).containsExactly("14 days");
        assertThat(values(cast.team(), "en", soon())).containsExactly("30 days");
    }

    @Test
    void the_customers_language_comes_before_the_one_for_all() {
        // given
        kept(aZorb());
        kept(aZorb().in("de").saying("14 Tage", "Der Zorb währt 14 Tage."));
        // when, then
        assertThat(values(team, "de", soon())).containsExactly("14 Tage");
        assertThat(values(team, "fr", soon())).containsExactly("14 days");
        assertThat(values(team, null, soon())).containsExactly("14 days");
    }

    @Test
    void a_change_is_true_from_its_time_on_and_what_was_true_stays_to_be_read() {
        // given
        var id = kept(aZorb());
        // when
        change(id, "30 days", TOMORROW);
        // then
        assertThat(values(team, "en", soon())).containsExactly("14 days");
        assertThat(values(team, "en", TOMORROW)).containsExactly("30 days");
        assertThat(cast.as(ada, () -> keeping.history(id)))
                .extracting(FactValue::value)
                .containsExactly("30 days", "14 days");
    }

    @Test
    void a_value_between_now_and_a_planned_one_ends_where_that_begins() {
        // given
        var id = kept(aZorb());
        change(id, "30 days", LATER);
        // when
        change(id, "21 days", TOMORROW);
        // then
        assertThat(values(team, "en", LATER.minusSeconds(1))).containsExactly("21 days");
        assertThat(values(team, "en", LATER)).containsExactly("30 days");
    }

    @Test
    void two_values_never_hold_at_one_time() {
        // given
        var id = kept(aZorb());
        change(id, "30 days", TOMORROW);
        // when, then
        assertThatThrownBy(() -> change(id, "60 days", TOMORROW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("planned-already"));
        assertThatThrownBy(() -> kept(aZorb()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("key-taken"));
    }

    @Test
    void the_database_itself_refuses_two_values_at_one_time_and_a_rewritten_past() {
        // given
        var id = kept(aZorb());
        // when, then
        assertThatThrownBy(() ->
                        run(
                                """
                                insert into fact_value (fact, value, says, valid, at)
                                values (:fact, '60 days', 'Within 60 days.', tstzrange(now(), null), now())
                                """,
                                id))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_value_at_a_time");
        assertThatThrownBy(() -> run("delete from fact_value where fact = :fact", id))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never removed");
        assertThatThrownBy(() -> run("update fact_value set value = '9' where fact = :fact", id))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_does_not_lead_changes_nothing_even_by_sql() {
        // given
        var id = kept(aZorb().of(team.id()));
        var stranger = cast.tom(cast.team());
        // when, then
        for (var other : List.of(ada, stranger)) {
            assertThatThrownBy(() ->
                            cast.as(
                                    other,
                                    () -> {
                                        keeping.change(id, null, value("1 day", null));
                                        return true;
                                    }))
                    .isInstanceOf(Refusal.class);
            int changed =
                    cast.as(
                            other,
                            () ->
                                    jdbc.sql("update fact set language = 'fr' where id = :id")
                                            .param("id", id.value())
                                            .update());
            assertThat(changed).isZero();
        }
        assertThat(values(team, "en", soon())).containsExactly("14 days");
    }

    @Test
    void a_planned_change_can_be_called_off_and_what_was_true_goes_on() {
        // given
        var id = kept(aZorb());
        change(id, "30 days", TOMORROW);
        var planned = cast.as(tom, () -> keeping.history(id)).getFirst();
        // when
        cast.as(
                tom,
                () -> {
                    keeping.callOff(id, planned.id());
                    return true;
                });
        // then
        assertThat(values(team, "en", LATER)).containsExactly("14 days");
    }

    @Test
    void a_retired_fact_is_true_no_more_and_a_change_brings_it_back() {
        // given
        var id = kept(aZorb());
        // when
        cast.as(
                tom,
                () -> {
                    keeping.retire(id, null);
                    return true;
                });
        // then
        assertThat(values(team, "en", soon())).isEmpty();
        change(id, "30 days", null);
        assertThat(values(team, "en", soon())).containsExactly("30 days");
    }

    @Test
    void the_owner_who_is_no_lead_says_that_it_is_still_true() {
        // given
        var id = kept(aZorb(ada).reviewOn(java.time.LocalDate.parse("2020-01-01")));
        // when
        cast.as(
                ada,
                () -> {
                    reviews.review(id, ada);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> keeping.find(id)).isOverdue(java.time.LocalDate.now()))
                .isFalse();
    }

    /** Of all teams, and of no matter that a reply of another test would speak of. */
    private FactBuilder aZorb() {
        return aZorb(tom);
    }

    private FactBuilder aZorb(Viewer.Member owner) {
        return aFact(owner).key(key).saying("14 days", "The zorb lasts 14 days.");
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(5);
    }

    private FactId kept(FactBuilder fact) {
        return cast.as(tom, () -> keeping.add(fact.build()));
    }

    private void change(FactId id, String value, Instant from) {
        cast.as(
                tom,
                () -> {
                    keeping.change(id, null, value(value, from));
                    return true;
                });
    }

    private static FactWanted.Value value(String value, Instant from) {
        return new FactWanted.Value(value, "The zorb lasts " + value + ".", from, null);
    }

    private List<String> values(Team asked, String language, Instant at) {
        return cast.as(ada, () -> facts.valid(asked.id(), language, at)).stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .toList();
    }

    private void run(String sql, FactId id) {
        cast.as(tom, () -> Stream.of(jdbc.sql(sql).param("fact", id.value()).update()).toList());
    }
}
