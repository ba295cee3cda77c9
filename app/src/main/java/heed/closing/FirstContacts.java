package heed.closing;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.ask.Asks;
import heed.calendar.Calendars;
import heed.closing.ContactStore.Ended;
import heed.closing.ContactStory.Return;
import heed.conversation.ConversationId;
import heed.web.Refusal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What teams resolve at first contact, week by week, for those who lead them. Whole teams alone,
 * never people. Thread-safe.
 */
@Service
@Transactional(readOnly = true)
public class FirstContacts {

    /** More than this in the weeks that are looked at are left out, the oldest first. */
    static final int MOST = 20_000;

    /** So many are asked for by one statement. */
    private static final int PAGE = 500;

    /**
     * Of what a customer opened within a week, the first ones: nobody writes more, but machines.
     */
    private static final int MOST_RETURNS = 50;

    private final ContactStore store;
    private final Asks asks;
    private final Calendars calendars;
    private final Elevation elevation;
    private final Clock clock;

    FirstContacts(
            ContactStore store, Asks asks, Calendars calendars, Elevation elevation, Clock clock) {
        this.store = store;
        this.asks = asks;
        this.calendars = calendars;
        this.elevation = elevation;
        this.clock = clock;
    }

    /** What became of one conversation. */
    record Contact(Ended of, FirstContact verdict) {}

    /**
     * A team's weeks, this one among them, the latest first.
     *
     * @throws Refusal when the viewer does not lead that team
     */
    public List<ContactWeek> weeks(TeamId team, int count, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (!viewer.may(Role.ADMINISTRATOR) && !viewer.teams().contains(team)) {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "no-such-team",
                    "There is no such team, or none that you lead.");
        }
        var zone = calendars.of(team).zone();
        var monday =
                LocalDate.ofInstant(Instant.now(clock), zone)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = monday.minusWeeks(count - 1);
        // They are numbers of a whole team: what its lead may not read counts, and is not named.
        var contacts =
                elevation.call(() ->
                        contacts(
                                team,
                                first.atStartOfDay(zone).toInstant(),
                                monday.plusWeeks(1).atStartOfDay(zone).toInstant()));
        var byWeek = contacts.stream().collect(Collectors.groupingBy(one -> week(one, zone)));
        var weeks = new ArrayList<ContactWeek>();
        for (var week = monday; !week.isBefore(first); week = week.minusWeeks(1)) {
            weeks.add(ContactWeek.of(week, byWeek.getOrDefault(week, List.of())));
        }
        return weeks;
    }

    private static LocalDate week(Contact one, ZoneId zone) {
        return LocalDate.ofInstant(one.verdict().resolvedAt(), zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Of a team, those that were first resolved in a time. As Heed itself. */
    List<Contact> contacts(TeamId team, Instant from, Instant until) {
        var ended = store.ended(team, from, until, MOST);
        var ids = ended.stream().map(one -> one.id().value()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var now = Instant.now(clock);
        var stories = stories(ended, ids, now);
        var contacts = new ArrayList<Contact>();
        for (var one : ended) {
            var story = stories.get(one.id());
            if (story != null) {
                FirstContact.of(story, now)
                        .filter(verdict -> !verdict.resolvedAt().isBefore(from))
                        .filter(verdict -> verdict.resolvedAt().isBefore(until))
                        .ifPresent(verdict -> contacts.add(new Contact(one, verdict)));
            }
        }
        return contacts;
    }

    private Map<ConversationId, ContactStory> stories(
            List<Ended> ended, List<UUID> ids, Instant now) {
        var replies = store.replies(ids);
        var events = store.events(ids);
        var stories = new HashMap<ConversationId, ContactStory>();
        var resolved = new HashMap<UUID, Instant>();
        for (var one : ended) {
            var id = one.id().value();
            var story =
                    new ContactStory(
                            one.id(),
                            one.number(),
                            one.team(),
                            replies.getOrDefault(id, List.of()),
                            events.getOrDefault(id, List.of()),
                            List.of());
            stories.put(one.id(), story);
            FirstContact.of(story, now)
                    .ifPresent(verdict -> resolved.put(id, verdict.resolvedAt()));
        }
        var subjects = ended.stream().collect(Collectors.toMap(Ended::id, Ended::subject));
        var all = new ArrayList<>(resolved.entrySet());
        for (int from = 0; from < all.size(); from += PAGE) {
            var page = new HashMap<UUID, Instant>();
            all.subList(from, Math.min(from + PAGE, all.size()))
                    .forEach(one -> page.put(one.getKey(), one.getValue()));
            returned(page, subjects, stories);
        }
        return stories;
    }

    /** Adds to the stories of a page what their customers came back with. */
    private void returned(
            Map<UUID, Instant> page,
            Map<ConversationId, String> subjects,
            Map<ConversationId, ContactStory> stories) {
        var later = store.later(page, MOST_RETURNS);
        var asked =
                asks.words(
                        later.stream()
                                .flatMap(one -> Stream.of(one.of(), one.id()))
                                .collect(Collectors.toSet()));
        for (var one : later) {
            boolean same =
                    one.joined()
                            || Matters.alike(subjects.getOrDefault(one.of(), ""), one.subject())
                            || Matters.askAlike(
                                    asked.getOrDefault(one.of(), List.of()),
                                    asked.getOrDefault(one.id(), List.of()));
            stories.computeIfPresent(
                    one.of(), (id, story) -> withReturn(story, new Return(one.at(), same)));
        }
    }

    private static ContactStory withReturn(ContactStory story, Return added) {
        var returns = new ArrayList<>(story.returns());
        returns.add(added);
        return new ContactStory(
                story.id(), story.number(), story.team(), story.replies(), story.events(), returns);
    }
}
