package heed.routing;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people know and how much they take, and which conversations want which skill. Everybody may
 * look; leads change what is of those in their teams. Thread-safe.
 */
@Service
@Transactional
public class Skills {

    private static final int MOST_SKILLS = 50;
    private static final Set<String> BY = Set.of("inbox", "language", "tag");

    private final SkillStore skills;
    private final TakingStore taking;
    private final RoutingLeads leads;
    private final Inboxes inboxes;

    Skills(SkillStore skills, TakingStore taking, RoutingLeads leads, Inboxes inboxes) {
        this.skills = skills;
        this.taking = taking;
        this.leads = leads;
        this.inboxes = inboxes;
    }

    /** What each of {@code wanted} knows; who knows nothing of it is not in it. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<String>> known(Collection<PersonId> wanted) {
        return skills.known(wanted);
    }

    /** Says what somebody knows: their lead does. */
    public void know(PersonId person, Collection<String> known, Viewer.Member viewer) {
        leads.require(person, viewer);
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
            leads.require(person, viewer);
        }
        taking.keep(person, new Taking(how.takes(), Taking.limit(how.most())));
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

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
