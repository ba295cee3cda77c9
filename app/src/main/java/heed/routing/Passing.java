package heed.routing;

import heed.access.People;
import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.conversation.Dues;
import heed.conversation.Entrusted;
import heed.conversation.Ownership;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
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
    private final List<Dues> dues;
    private final AbsenceStore absences;
    private final Conversations conversations;
    private final Ownership ownership;
    private final Routing routing;
    private final People people;
    private final AbsenceNews news;
    private final Clock clock;

    Passing(
            PassingStore store,
            List<Dues> dues,
            AbsenceStore absences,
            Conversations conversations,
            Ownership ownership,
            Routing routing,
            People people,
            AbsenceNews news,
            Clock clock) {
        this.store = store;
        this.dues = dues;
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
        var now = Instant.now(clock);
        var all = new LinkedHashSet<>(store.pressing(now, AT_A_TIME));
        for (var id : dues.isEmpty() ? List.<AbsenceId>of() : store.away(now)) {
            var absence = absences.find(id).orElseThrow();
            for (var kind : dues) {
                kind.owed(absence.person(), absence.until(), AT_A_TIME).stream()
                        .map(one -> new PassingStore.Pressing(one, id))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** False when it presses no more: somebody took it, or they are back. */
    boolean passOn(PassingStore.Pressing pressing) {
        var conversation = conversations.hold(pressing.conversation());
        var now = Instant.now(clock);
        var absence = absences.find(pressing.absence()).orElseThrow();
        if (!absence.isNow(now) || !conversation.isOpen() || conversation.sealed()) {
            return false;
        }
        boolean theirs = absence.person().equals(conversation.owner());
        if (!theirs || !conversation.needAt().isBefore(absence.until())) {
            if (!owes(conversation, absence)) {
                return false;
            }
            if (!theirs) {
                passOnDues(conversation, absence, now);
                return true;
            }
        }
        var cover = cover(absence, conversation, now);
        ownership.entrust(conversation.id(), entrusted(conversation, absence, cover));
        var owner =
                cover == null
                        ? routing.routeFrom(conversation.id(), absence.person())
                        : Optional.of(cover);
        give(conversation, absence, owner.orElse(null));
        store.passed(absence.id(), conversation.id(), owner.orElse(null), now);
        news.passedOn(conversation, absence, owner);
        return true;
    }

    /** It is a colleague's, and they owe something in it all the same: that alone is given on. */
    private void passOnDues(Conversation conversation, Absence absence, Instant now) {
        var owner = conversation.owner();
        var to =
                owner != null && isHere(owner, conversation, now)
                        ? owner
                        : cover(absence, conversation, now);
        give(conversation, absence, to);
        conversations.happened(
                conversation.id(),
                "dues-passed-on",
                Optional.empty(),
                Map.of(
                        "from",
                        absence.name(),
                        "until",
                        absence.until().toString(),
                        "to",
                        to == null ? conversation.teamName() : people.find(to).name()));
        news.duesPassedOn(conversation, absence, Optional.ofNullable(to));
    }

    private boolean owes(Conversation conversation, Absence absence) {
        return dues.stream()
                .anyMatch(one ->
                        one.owed(absence.person(), absence.until(), AT_A_TIME)
                                .contains(conversation.id()));
    }

    private void give(Conversation conversation, Absence absence, @Nullable PersonId to) {
        dues.forEach(one -> one.passOn(conversation.id(), absence.person(), absence.until(), to));
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
        return isHere(cover, conversation, now) ? cover : null;
    }

    private boolean isHere(PersonId person, Conversation conversation, Instant now) {
        return absences.of(Set.of(person), now).stream().noneMatch(one -> one.isNow(now))
                && people.members(conversation.team()).stream()
                        .anyMatch(one -> one.id().equals(person) && one.worksHere());
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
