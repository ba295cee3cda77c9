package heed.routing;

import heed.access.People;
import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.Entrusted;
import heed.conversation.Ownership;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives on what presses while its owner is away: to who covers, or to the team by its rule. Each
 * conversation in a transaction of its own, with its event and its notices, so that whoever is
 * killed meanwhile has done it or not. What can wait until they are back stays theirs. Thread-safe.
 */
@Service
@Transactional
public class Passing {

    private static final int AT_A_TIME = 200;

    private final PassingStore store;
    private final AbsenceStore absences;
    private final Conversations conversations;
    private final Ownership ownership;
    private final Routing routing;
    private final People people;
    private final AbsenceNews news;
    private final Clock clock;

    Passing(
            PassingStore store,
            AbsenceStore absences,
            Conversations conversations,
            Ownership ownership,
            Routing routing,
            People people,
            AbsenceNews news,
            Clock clock) {
        this.store = store;
        this.absences = absences;
        this.conversations = conversations;
        this.ownership = ownership;
        this.routing = routing;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<PassingStore.Pressing> pressing() {
        return store.pressing(Instant.now(clock), AT_A_TIME);
    }

    /** False when it presses no more: somebody took it, or they are back. */
    boolean passOn(PassingStore.Pressing pressing) {
        var conversation = conversations.hold(pressing.conversation());
        var now = Instant.now(clock);
        var absence = absences.find(pressing.absence()).orElseThrow();
        if (!presses(conversation, absence, now)) {
            return false;
        }
        var cover = cover(absence, conversation, now);
        ownership.entrust(conversation.id(), entrusted(conversation, absence, cover));
        var owner =
                cover == null
                        ? routing.routeFrom(conversation.id(), absence.person())
                        : Optional.of(cover);
        store.passed(absence.id(), conversation.id(), owner.orElse(null), now);
        news.passedOn(conversation, absence, owner);
        return true;
    }

    private static boolean presses(Conversation conversation, Absence absence, Instant now) {
        return absence.isNow(now)
                && absence.person().equals(conversation.owner())
                && conversation.isOpen()
                && !conversation.sealed()
                && conversation.needAt().isBefore(absence.until());
    }

    private static Entrusted entrusted(
            Conversation conversation, Absence absence, @Nullable PersonId cover) {
        return new Entrusted(
                conversation.team(),
                cover,
                "passed-on",
                null,
                Map.of(
                        "from",
                        absence.name(),
                        "until",
                        absence.until().toString(),
                        "to",
                        cover == null || absence.coverName() == null
                                ? conversation.teamName()
                                : absence.coverName()));
    }

    /** Who covers, when they are here and in the conversation's team. */
    private @Nullable PersonId cover(Absence absence, Conversation conversation, Instant now) {
        var cover = absence.cover();
        if (cover == null) {
            return null;
        }
        boolean here = absences.of(Set.of(cover), now).stream().noneMatch(one -> one.isNow(now));
        boolean member =
                people.members(conversation.team()).stream()
                        .anyMatch(one -> one.id().equals(cover) && one.worksHere());
        return here && member ? cover : null;
    }

    /** Tells those who are back what was given on; nothing is taken back for them. */
    int welcome() {
        var back = store.returned(Instant.now(clock));
        back.forEach(one -> {
            news.back(one);
            store.toldBack(one.absence());
        });
        return back.size();
    }
}
