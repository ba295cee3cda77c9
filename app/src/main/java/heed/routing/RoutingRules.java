package heed.routing;

import heed.access.People;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How teams and inboxes want what comes in to find its owner, what people know, and how much they
 * take. Everybody may look; leads change what is their teams'. Thread-safe.
 */
@Service
@Transactional
public class RoutingRules {

    private static final int MOST_SKILLS = 50;
    private static final Set<String> BY = Set.of("inbox", "language", "tag");

    private final RoutingStore store;
    private final SkillStore skills;
    private final TakingStore taking;
    private final People people;
    private final Inboxes inboxes;

    RoutingRules(
            RoutingStore store,
            SkillStore skills,
            TakingStore taking,
            People people,
            Inboxes inboxes) {
        this.store = store;
        this.skills = skills;
        this.taking = taking;
        this.people = people;
        this.inboxes = inboxes;
    }

    /** The rule of a team, for all inboxes that have none of their own. */
    @Transactional(readOnly = true)
    public RoutingRule of(TeamId team) {
        return store.all().stream()
                .filter(rule -> rule.team().equals(team) && rule.inbox() == null)
                .findFirst()
                .orElseGet(() -> RoutingRule.none(team));
    }

    /**
     * @throws Refusal when there is no such team
     */
    @Transactional(readOnly = true)
    public RoutingRule ofKnown(TeamId team) {
        return of(people.team(team).id());
    }

    /** The rule of an inbox; null when its team's holds. */
    @Transactional(readOnly = true)
    public @Nullable RoutingRule of(InboxId inbox) {
        var team = inboxes.find(inbox).team();
        return store.all().stream()
                .filter(rule -> rule.team().equals(team) && inbox.equals(rule.inbox()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Sets a rule from the next conversation on.
     *
     * @param inbox null for all inboxes that have no rule of their own
     * @param most how many open ones somebody gets at most; null for any number
     */
    public void keep(
            TeamId team,
            @Nullable InboxId inbox,
            Way way,
            @Nullable Integer most,
            Viewer.Member viewer) {
        requireLead(team, viewer);
        if (inbox != null && !inboxes.find(inbox).team().equals(team)) {
            throw invalid("not-this-team", "This inbox is another team’s.");
        }
        store.keep(team, inbox, way, limit(most));
    }

    /** The inbox follows its team’s rule again. */
    public void forget(InboxId inbox, Viewer.Member viewer) {
        var team = inboxes.find(inbox).team();
        requireLead(team, viewer);
        store.forget(team, inbox);
    }

    /** What each of {@code wanted} knows; who knows nothing of it is not in it. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<String>> skills(Collection<PersonId> wanted) {
        return skills.known(wanted);
    }

    /** Says what somebody knows: their lead does. */
    public void know(PersonId person, Collection<String> known, Viewer.Member viewer) {
        requireLeads(person, viewer);
        skills.know(person, clean(known));
    }

    @Transactional(readOnly = true)
    public List<Wanted> wanted() {
        return skills.wanted();
    }

    /** Says which conversations want which skill; what is not in {@code all} is wanted no more. */
    public void want(Collection<Wanted> all, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (all.size() > 500) {
            throw invalid("too-many-skills", "Skills are wanted by 500 at most.");
        }
        skills.want(all.stream().map(this::clean).toList());
    }

    @Transactional(readOnly = true)
    public Taking taking(PersonId person) {
        return taking.of(person);
    }

    /**
     * Says how many somebody takes, or that they take none by themselves for now: they do, or their
     * lead.
     */
    public void take(PersonId person, Taking how, Viewer.Member viewer) {
        if (!person.equals(viewer.person())) {
            requireLeads(person, viewer);
        }
        taking.keep(person, new Taking(how.takes(), limit(how.most())));
    }

    /** Whether the viewer sets what is this team’s. */
    public boolean mayKeep(TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && viewer.teams().contains(team);
    }

    private void requireLead(TeamId team, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        people.team(team);
        if (!mayKeep(team, viewer)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-your-team", "You do not lead this team.");
        }
    }

    private void requireLeads(PersonId person, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        people.find(person);
        boolean theirs =
                viewer.may(Role.ADMINISTRATOR)
                        || viewer.teams().stream()
                                .flatMap(team -> people.members(team).stream())
                                .map(Person::id)
                                .anyMatch(person::equals);
        if (!theirs) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-your-team", "They are in none of your teams.");
        }
    }

    private Wanted clean(Wanted one) {
        if (!BY.contains(one.by()) || one.value().isBlank() || one.value().length() > 100) {
            throw invalid(
                    "not-a-reason",
                    "A skill is wanted by an inbox, a language such as de, or a tag.");
        }
        var value = one.value().strip();
        if (one.by().equals("inbox")) {
            inboxes.find(InboxId.of(value));
        }
        return new Wanted(
                clean(List.of(one.skill())).getFirst(),
                one.by(),
                one.by().equals("inbox") ? value : value.toLowerCase(Locale.ROOT));
    }

    private static List<String> clean(Collection<String> typed) {
        var clean =
                typed.stream()
                        .map(one -> one.strip().toLowerCase(Locale.ROOT))
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        if (clean.size() > MOST_SKILLS
                || clean.stream().anyMatch(one -> one.length() > 60 || one.contains("\u0000"))
                || clean.isEmpty() && !typed.isEmpty()) {
            throw invalid(
                    "not-a-skill", "A skill is a word or two, up to 60 characters; 50 at most.");
        }
        return clean;
    }

    private static @Nullable Integer limit(@Nullable Integer most) {
        if (most != null && (most < 1 || most > 1000)) {
            throw invalid(
                    "limit-out-of-range", "A limit is from 1 to 1,000; leave it out for none.");
        }
        return most;
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
