package heed.importer;

import heed.access.Role;
import heed.access.Viewer;
import heed.policy.ExceptionDecisions;
import heed.policy.ExceptionWanted;
import heed.policy.Exceptions;
import heed.policy.Limit;
import heed.policy.OfferId;
import heed.policy.Policies;
import heed.policy.PolicyException;
import heed.policy.PolicyWanted;
import heed.web.DeskClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of the demo's company, what may be offered beyond them, and what was. */
@Component
class DemoPolicies {

    private static final int YEAR = 365;

    private final Policies policies;
    private final Exceptions exceptions;
    private final ExceptionDecisions decisions;
    private final DemoMatters matters;
    private final Clock clock;

    DemoPolicies(
            Policies policies,
            Exceptions exceptions,
            ExceptionDecisions decisions,
            DemoMatters matters,
            Clock clock) {
        this.policies = policies;
        this.exceptions = exceptions;
        this.decisions = decisions;
        this.matters = matters;
        this.clock = clock;
    }

    /** As of two hours ago: nothing of the demo is later than its beginning. */
    void write(DemoHouse.Built house) {
        DeskClock.at(Instant.now(clock).minus(Duration.ofHours(2)), () -> writeNow(house));
    }

    private void writeNow(DemoHouse.Built house) {
        var tom = house.worker("tom");
        var chief = house.worker("mairead");
        var late =
                policies.add(
                        new PolicyWanted(
                                "Late return",
                                "You can send a part back within 30 days, unused and in its box.",
                                null,
                                tom.person(),
                                null),
                        tom);
        var voucher = policies.offer(late, "voucher", "EUR", tom);
        policies.limit(
                voucher,
                List.of(
                        limit(Role.AGENT, 0, "20", "50"),
                        limit(Role.AGENT, YEAR, "40", "100"),
                        limit(Role.LEAD, 0, "200", "400")),
                chief);
        var days = policies.offer(late, "more days to send it back", "days", tom);
        policies.limit(
                days,
                List.of(limit(Role.AGENT, 0, "14", "28"), limit(Role.LEAD, 0, "60", "120")),
                chief);
        var repair =
                policies.add(
                        new PolicyWanted(
                                "Repair after two years",
                                "A repair is free for two years from the day of purchase.",
                                null,
                                tom.person(),
                                null),
                        tom);
        var labour = policies.offer(repair, "labour free of charge, parts at cost", "", tom);
        policies.limit(labour, List.of(limit(Role.LEAD, 0, null, "1")), chief);
        grant(house, voucher, labour);
    }

    /** One is granted at once, one waits for a lead, and one a lead refused. */
    private void grant(DemoHouse.Built house, OfferId voucher, OfferId labour) {
        var ada = house.worker("ada");
        want(
                "Wrong freehub body again",
                voucher,
                "15",
                "Two wrong parts in a row, both ours.",
                ada);
        want(
                "Creaking headset, season three",
                labour,
                null,
                "A loyal customer, and only weeks too late.",
                ada);
        want(
                        "It says delivered. It isn't",
                        voucher,
                        "60",
                        "He waits for the second week, and was kind about it.",
                        house.worker("tamar"))
                .ifPresent(one ->
                        decisions.decide(
                                one.id(),
                                false,
                                "The courier looks for it until Thursday. If it is lost, we send a new one, which is what he wants.",
                                house.worker("tom")));
    }

    private Optional<PolicyException> want(
            String subject, OfferId offer, @Nullable String amount, String why, Viewer.Member who) {
        var size = amount == null ? null : new BigDecimal(amount);
        return matters.open(subject)
                .map(one ->
                        exceptions.want(
                                one.id(),
                                new ExceptionWanted(offer, size, why, true, "demo " + one.id()),
                                who));
    }

    private static Limit limit(
            Role role, int days, @Nullable String most, @Nullable String yearly) {
        return new Limit(
                role,
                days,
                most == null ? null : new BigDecimal(most),
                yearly == null ? null : new BigDecimal(yearly));
    }
}
