package heed.importer;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.conversation.NextStep;
import heed.handoff.HandOffWanted;
import heed.handoff.HandOffs;
import heed.routing.AbsenceWanted;
import heed.routing.Absences;
import heed.routing.RoutingRules;
import heed.routing.Skills;
import heed.routing.Wanted;
import heed.routing.Way;
import heed.web.DeskClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who gets what in the demo, who is away soon, and a customer who is being handed over. */
@Component
class DemoRouting {

    private final RoutingRules rules;
    private final Skills skills;
    private final Absences absences;
    private final HandOffs handOffs;
    private final Conversations conversations;
    private final Clock clock;

    DemoRouting(
            RoutingRules rules,
            Skills skills,
            Absences absences,
            HandOffs handOffs,
            Conversations conversations,
            Clock clock) {
        this.rules = rules;
        this.skills = skills;
        this.absences = absences;
        this.handOffs = handOffs;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** As of an hour ago: nothing of the demo is later than its beginning. */
    void settle(DemoHouse.Built house) {
        DeskClock.at(Instant.now(clock).minus(Duration.ofHours(1)), () -> settleNow(house));
    }

    private void settleNow(DemoHouse.Built house) {
        var tom = house.worker("tom");
        var orders = house.inbox("orders");
        rules.keep(orders.team(), orders.id(), Way.LOAD, 25, tom);
        skills.know(house.worker("jonas").person(), List.of("german", "wheels"), tom);
        skills.know(house.worker("camille").person(), List.of("french"), tom);
        skills.want(List.of(new Wanted("german", "language", "de")), tom);
        var morning = Instant.now(clock).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(8));
        var eoin = house.worker("eoin");
        absences.plan(
                new AbsenceWanted(
                        eoin.person(),
                        morning.plus(Duration.ofDays(9)),
                        morning.plus(Duration.ofDays(16)),
                        house.worker("ada").person()),
                eoin);
        handOver(house.worker("camille"), house);
    }

    private void handOver(Viewer.Member giver, DemoHouse.Built house) {
        open(giver)
                .ifPresent(one ->
                        handOffs.ask(
                                one.id(),
                                new HandOffWanted(
                                        house.worker("ada").person(),
                                        null,
                                        "I am away from Wednesday, and Ada knows the matter.",
                                        "The customer sent what we asked for, is patient, and wants to know"
                                                + " whether it is settled before the weekend.",
                                        "What we told them first did not help.",
                                        new NextStep(
                                                "Say what we found, and when it is done",
                                                Instant.now(clock).plus(Duration.ofHours(20))),
                                        false),
                                giver));
    }

    private Optional<Conversation> open(Viewer.Member owner) {
        var filter =
                ConversationFilter.of(Map.of("state", "open", "owner", owner.person().toString()));
        return conversations.list(filter, null, 1).stream().findFirst();
    }
}
