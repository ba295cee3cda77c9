package heed.importer;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.promise.PromiseId;
import heed.promise.PromiseKind;
import heed.promise.PromiseOutcomes;
import heed.promise.PromiseRule;
import heed.promise.PromiseRules;
import heed.promise.Promises;
import heed.web.DeskClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives the company of the demo something that it owes: some kept, some renewed, one broken. */
@Component
class DemoPromises {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 200;

    /** When it was made and is due, from now, and what became of it. */
    private record Vow(String text, Duration made, Duration due, String became) {}

    private static final List<Vow> VOWS =
            List.of(
                    new Vow("I will call you today before we close.", hours(-20), hours(2), "open"),
                    new Vow("You will have the invoice today.", hours(-26), hours(4), "open"),
                    new Vow("Our technician will come tomorrow.", hours(-30), hours(23), "open"),
                    new Vow("I will write to you again by then.", hours(-5), hours(49), "open"),
                    new Vow(
                            "You will receive your refund this week.",
                            hours(-8),
                            hours(72),
                            "open"),
                    new Vow("The replacement will be with you soon.", hours(-9), hours(96), "open"),
                    new Vow("I will send you the manual.", hours(-70), hours(-46), "kept"),
                    new Vow("I will call you back tomorrow.", hours(-90), hours(-66), "kept"),
                    new Vow(
                            "We will send the spare part by Friday.",
                            hours(-60),
                            hours(-3),
                            "renewed"),
                    new Vow("I will ask our supplier until noon.", hours(-50), hours(-2), "open"));

    private final Promises promises;
    private final PromiseOutcomes outcomes;
    private final PromiseRules rules;
    private final Conversations conversations;
    private final Clock clock;

    DemoPromises(
            Promises promises,
            PromiseOutcomes outcomes,
            PromiseRules rules,
            Conversations conversations,
            Clock clock) {
        this.promises = promises;
        this.outcomes = outcomes;
        this.rules = rules;
        this.conversations = conversations;
        this.clock = clock;
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    void make(DemoHouse.Built built, ZoneId zone) {
        var workers =
                built.workers().values().stream()
                        .collect(Collectors.toMap(Viewer.Member::person, Function.identity()));
        var owned =
                conversations.list(ConversationFilter.NONE, null, MOST).stream()
                        .filter(one -> one.isOpen() && one.messages() > 1)
                        .filter(one -> one.owner() != null && workers.containsKey(one.owner()))
                        .filter(one -> "en".equals(one.customerLanguage()))
                        .toList();
        for (int at = 0; at < VOWS.size() && at < owned.size(); at++) {
            make(VOWS.get(at), owned.get(at), workers, zone);
        }
        workers.values().stream()
                .filter(one -> one.may(Role.LEAD))
                .findFirst()
                .ifPresent(this::setUp);
    }

    private void make(Vow vow, Conversation of, Map<PersonId, Viewer.Member> workers, ZoneId zone) {
        var by = workers.get(of.owner());
        var now = Instant.now(clock);
        if (by == null) {
            return;
        }
        var id = new PromiseId[1];
        DeskClock.at(
                now.plus(vow.made()),
                () -> id[0] = promises.add(of.id(), vow.text(), now.plus(vow.due()), zone, by));
        var before = now.plus(vow.due()).minus(hours(3));
        switch (vow.became()) {
            case "kept" -> DeskClock.at(before, () -> outcomes.keep(id[0], null, by));
            case "renewed" ->
                    DeskClock.at(
                            before,
                            () ->
                                    outcomes.renew(
                                            id[0],
                                            now.plus(DAY),
                                            zone,
                                            "The supplier delivers a day later.",
                                            by));
            default -> {}
        }
    }

    /** Agents refund up to a hundred; a day holds fifteen. */
    private void setUp(Viewer.Member lead) {
        rules.allow(null, Role.AGENT, PromiseKind.REFUND, null, BigDecimal.valueOf(100), lead);
        lead.teams().forEach(team -> rules.keep(team, new PromiseRule(240, 60, 15, 0), lead));
    }
}
