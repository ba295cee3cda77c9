package heed.policy;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What exceptions came to, in the conversations that one sees. */
@DeskTest
class ExceptionFiguresStoreTest {

    @Autowired Cast cast;
    @Autowired Policies policies;
    @Autowired Exceptions exceptions;
    @Autowired ExceptionFigures figures;

    @Test
    void customers_are_compared_in_one_line_each_whatever_they_were_given() {
        // given
        var team = cast.team();
        var tom = cast.tom(team);
        var olga = cast.member("Olga", Role.ADMINISTRATOR, team);
        var where = cast.conversation(cast.inbox(team), "Late", "Three days late.");
        var says = new PolicyWanted("Late return", "Thirty days.", team.id(), tom.person(), null);
        var policy = cast.as(tom, () -> policies.add(says, tom));
        // when
        for (var unit : List.of("EUR", "days")) {
            var offer = cast.as(tom, () -> policies.offer(policy, "more " + unit, unit, tom));
            cast.as(
                    olga,
                    () -> {
                        policies.limit(
                                offer,
                                List.of(new Limit(Role.LEAD, 0, BigDecimal.TEN, null)),
                                olga);
                        return offer;
                    });
            var wanted =
                    new ExceptionWanted(offer, BigDecimal.TEN, "Our fault.", false, "key " + offer);
            cast.as(tom, () -> exceptions.want(where, wanted, tom));
        }
        // then
        assertThat(cast.as(tom, () -> figures.byOffer())).hasSize(2);
        for (var lines :
                List.of(
                        cast.as(tom, () -> figures.byLanguage()),
                        cast.as(tom, () -> figures.byAcquaintance()))) {
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().wanted()).isEqualTo(2);
            assertThat(lines.getFirst().alone()).isEqualTo(2);
            assertThat(lines.getFirst().sums())
                    .extracting(ExceptionFigures.Sum::unit)
                    .containsExactlyInAnyOrder("EUR", "days");
        }
    }
}
