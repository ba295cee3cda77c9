package heed.importer;

import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.policy.ExceptionWanted;
import heed.policy.Exceptions;
import heed.policy.Limit;
import heed.policy.OfferId;
import heed.policy.Policies;
import heed.policy.PolicyWanted;
import heed.web.DeskClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of the demo's company, what may be offered beyond them, and what was. */
@Component
class DemoPolicies {

    private static final int YEAR = 365;

    private final Policies policies;
    private final Exceptions exceptions;
    private final Conversations conversations;
    private final Clock clock;

    DemoPolicies(
            Policies policies, Exceptions exceptions, Conversations conversations, Clock clock) {
        this.policies = policies;
        this.exceptions = exceptions;
        this.conversations = conversations;
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
        grant(house.worker("ada"), voucher, labour);
    }

    private void grant(Viewer.Member ada, OfferId voucher, OfferId labour) {
        var filter =
                ConversationFilter.of(Map.of("state", "open", "owner", ada.person().toString()));
        var hers = conversations.list(filter, null, 2);
        if (hers.size() == 2) {
            want(hers.getFirst(), voucher, "15", "Two wrong parts in a row, both ours.", ada);
            want(hers.getLast(), labour, null, "A loyal customer, and only weeks too late.", ada);
        }
    }

    private void want(
            Conversation where,
            OfferId offer,
            @Nullable String amount,
            String why,
            Viewer.Member who) {
        exceptions.want(
                where.id(),
                new ExceptionWanted(
                        offer,
                        amount == null ? null : new BigDecimal(amount),
                        why,
                        true,
                        "demo " + where.id()),
                who);
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
