package heed.routing;

import heed.access.Elevation;
import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Entrusted;
import heed.conversation.Load;
import heed.conversation.Loads;
import heed.conversation.Ownership;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives conversations that nobody has to somebody of their team, by the team's rule, in the
 * transaction in which they come. While a rule gives, its row is locked: whoever comes at the same
 * moment waits, so that turns are fair. Thread-safe.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Routing {

    private final RoutingStore rules;
    private final SkillStore skills;
    private final Loads loads;
    private final Conversations conversations;
    private final Ownership ownership;
    private final People people;
    private final Elevation elevation;
    private final Clock clock;

    Routing(
            RoutingStore rules,
            SkillStore skills,
            Loads loads,
            Conversations conversations,
            Ownership ownership,
            People people,
            Elevation elevation,
            Clock clock) {
        this.rules = rules;
        this.skills = skills;
        this.loads = loads;
        this.conversations = conversations;
        this.ownership = ownership;
        this.people = people;
        this.elevation = elevation;
        this.clock = clock;
    }

    /**
     * Finds an owner for a conversation that nobody has.
     *
     * @return who has it now; empty when it stays with its team
     */
    public Optional<PersonId> route(ConversationId id) {
        return elevation.call(() -> routed(conversations.hold(id), null));
    }

    /** The same, once a tag says who knows of it: other tags change nothing. */
    void routeTagged(ConversationId id, List<String> added) {
        if (skills.wantedByTag(added)) {
            route(id);
        }
    }

    /** The same, for what somebody had who is away: never back to them. */
    Optional<PersonId> routeFrom(ConversationId id, PersonId away) {
        return elevation.call(() -> routed(conversations.hold(id), away));
    }

    private Optional<PersonId> routed(Conversation conversation, @Nullable PersonId not) {
        boolean free = conversation.owner() == null && conversation.isOpen();
        var rule =
                free
                        ? rules.forInbox(conversation.team(), conversation.inbox()).orElse(null)
                        : null;
        if (rule == null || rule.id() == null || rule.way() == Way.PULL) {
            return Optional.empty();
        }
        return switch (choose(rule, rule.id(), conversation, not)) {
            case Choice.Team(var why) -> {
                conversations.happened(
                        conversation.id(), "left-to-team", Optional.empty(), Map.of("why", why));
                yield Optional.empty();
            }
            case Choice.Somebody(var who, var why) -> {
                rules.turned(rule.id(), who.person());
                ownership.entrust(
                        conversation.id(),
                        new Entrusted(
                                conversation.team(),
                                who.person(),
                                "given",
                                null,
                                Map.of("to", who.name(), "why", why)));
                yield Optional.of(who.person());
            }
        };
    }

    private Choice choose(
            RoutingRule rule, UUID id, Conversation conversation, @Nullable PersonId not) {
        rules.hold(id);
        var team =
                people.members(rule.team()).stream()
                        .filter(Person::worksHere)
                        .map(Person::id)
                        .filter(person -> !person.equals(not))
                        .toList();
        rules.hold(team);
        var wanted =
                skills.wanted(
                        conversation.inbox().toString(),
                        language(conversation),
                        conversation.tags());
        var inHand = loads.of(team);
        var candidates =
                rules.candidates(rule, team, wanted, Instant.now(clock)).stream()
                        .map(one -> loaded(one, inHand.getOrDefault(one.person(), Load.NONE)))
                        .toList();
        return RoutingPolicy.choose(rule.way(), wanted, candidates);
    }

    private static @Nullable String language(Conversation conversation) {
        var tag = conversation.customerLanguage();
        return tag == null ? null : List.of(tag.split("-")).getFirst();
    }

    private static Candidate loaded(Candidate one, Load load) {
        return new Candidate(
                one.person(),
                one.name(),
                one.turn(),
                one.here(),
                one.takes(),
                one.able(),
                one.most(),
                load);
    }
}
