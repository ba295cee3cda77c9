package heed.promise;

import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.notice.Notice;
import heed.notice.Notices;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets leads approve what somebody may not promise by themselves. Nobody approves their own; what
 * was granted holds for these words of this person in this conversation. Thread-safe.
 */
@Service
@Transactional
public class PromiseApprovals {

    private final ApprovalStore store;
    private final Standings standings;
    private final Conversations conversations;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    PromiseApprovals(
            ApprovalStore store,
            Standings standings,
            Conversations conversations,
            People people,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.standings = standings;
        this.conversations = conversations;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Asks for all of {@code found} that goes beyond what the viewer may promise.
     *
     * @param draft what they want to send, for who decides
     * @return how many are asked for now; those asked for before do not count
     */
    public int ask(
            ConversationId id, List<PromiseFound> found, String draft, Viewer.Member viewer) {
        var conversation = conversations.changeable(id);
        int asked = 0;
        for (var beyond : standings.of(conversation, viewer).beyond(found)) {
            var approval =
                    store.ask(conversation, beyond, draft, viewer.person(), Instant.now(clock));
            if (approval.isPresent()) {
                asked++;
                notices.tellLeads(
                        new Notice(
                                "promise-approval:" + approval.get(),
                                Notice.Matter.APPROVAL,
                                viewer.name()
                                        + " asks whether they may promise something in "
                                        + conversation.reference()
                                        + ".",
                                "/promises/approvals",
                                true),
                        conversation.team(),
                        viewer.person());
            }
        }
        return asked;
    }

    /** What waits for a lead in the teams that the viewer leads, the oldest first. */
    @Transactional(readOnly = true)
    public List<PromiseApproval> waiting(Viewer.Member viewer) {
        return store.waiting(
                people.teams().stream().map(Team::id).filter(team -> leads(team, viewer)).toList());
    }

    /**
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public PromiseApproval find(PromiseApproval.Id id) {
        return store.find(id)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-approval",
                                "There is no such approval, or none that you may see."));
    }

    /**
     * Decides. Who asked is told.
     *
     * @throws Refusal when it is the viewer's own, they do not lead the team, or it was decided
     */
    public void decide(PromiseApproval.Id id, boolean granted, String note, Viewer.Member viewer) {
        var asked = find(id);
        if (asked.asker().equals(viewer.person())) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "own-approval",
                    "Nobody approves their own promise: another lead does.");
        }
        if (!leads(asked.team(), viewer)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "not-your-team",
                    "A lead of this team, or an administrator, decides this.");
        }
        var why = note.replace("\u0000", "").strip();
        if (why.length() > 2000) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "reason-too-long", "A reason has 2,000 characters.");
        }
        if (!store.decide(id, granted, why, viewer.person(), Instant.now(clock))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "approval-decided", "Somebody decided this already.");
        }
        notices.over("promise-approval:" + id);
        notices.tell(
                new Notice(
                        "promise-approval:" + id + ":decided",
                        Notice.Matter.APPROVAL,
                        viewer.name()
                                + (granted
                                                ? " approved your promise in #%d: send it as it is."
                                                : " did not approve your promise in #%d: change it.")
                                        .formatted(asked.number()),
                        "/conversations/" + asked.number(),
                        true),
                List.of(asked.asker()));
    }

    static boolean leads(TeamId team, Viewer.Member viewer) {
        return viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD) && viewer.teams().contains(team);
    }
}
