package heed.duty;

import heed.access.Leads;
import heed.access.PersonId;
import heed.notice.Notice;
import heed.notice.Notice.Matter;
import heed.notice.Notices;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who is told of what is urgent, one after the other: who is on duty, the leads of the team, the
 * leads of all. Whoever was told hears it anew on each step, so that nobody thinks it is over.
 */
@Component
class Chain {

    /** Those after whom there is nobody. */
    static final int LAST = 2;

    private final Roster roster;
    private final Leads leads;
    private final Notices notices;
    private final Posts posts;

    Chain(Roster roster, Leads leads, Notices notices, Posts posts) {
        this.roster = roster;
        this.leads = leads;
        this.notices = notices;
        this.posts = posts;
    }

    /** Whom a step told; a step that has nobody is passed over. */
    record Told(int step, List<PersonId> told) {}

    Told tell(Urgent one) {
        int step = one.step();
        var people = people(step, one);
        while (people.isEmpty() && step < LAST) {
            step++;
            people = people(step, one);
        }
        notices.tell(
                new Notice(
                        key(one, step),
                        Matter.DUTY,
                        one.why().startsWith("pressed")
                                ? "#" + one.number() + " is urgent: " + one.why() + "."
                                : "#" + one.number() + " is urgent, by what the customer wrote.",
                        DutyPage.HERE,
                        true),
                people);
        posts.queue(key(one, step), "urgent", "#" + one.number() + " is urgent.");
        return new Told(step, people);
    }

    /** Nobody need hear of it any more, on whatever step they were told. */
    void over(Urgent one) {
        for (int step = 0; step <= LAST; step++) {
            notices.over(key(one, step));
        }
    }

    private static String key(Urgent one, int step) {
        return "urgent:" + one.id() + ":" + step;
    }

    private List<PersonId> people(int step, Urgent one) {
        return switch (step) {
            case 0 -> roster.now().stream().map(Shift::person).distinct().toList();
            case 1 -> leads.of(one.team());
            default -> leads.of(null);
        };
    }
}
