package heed.routing;

import heed.access.PersonId;
import heed.conversation.Conversation;
import heed.notice.Notice;
import heed.notice.Notice.Matter;
import heed.notice.Notices;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells who is away, and who has it now, that something was given on. */
@Component
class AbsenceNews {

    private final Notices notices;

    AbsenceNews(Notices notices) {
        this.notices = notices;
    }

    /**
     * @param owner empty when the team has it: they find it where nobody has anything
     */
    void passedOn(Conversation conversation, Absence absence, Optional<PersonId> owner) {
        var key =
                "absence:" + absence.id() + ":" + conversation.id() + ":" + conversation.version();
        var link = "/conversations/" + conversation.number();
        owner.ifPresent(person ->
                notices.tell(
                        new Notice(
                                key,
                                Matter.HAND_OFF,
                                conversation.reference()
                                        + " is yours while "
                                        + absence.name()
                                        + " is away.",
                                link,
                                true),
                        Set.of(person)));
        notices.tell(
                new Notice(
                        key + ":away",
                        Matter.HAND_OFF,
                        conversation.reference()
                                + " could not wait until you are back, and was given on.",
                        link,
                        false),
                Set.of(absence.person()));
    }

    /**
     * What they owe in a conversation of somebody else was given on.
     *
     * @param to empty when the team has it: its leads are told
     */
    void duesPassedOn(Conversation conversation, Absence absence, Optional<PersonId> to) {
        var key =
                "absence:" + absence.id() + ":" + conversation.id() + ":" + conversation.version();
        var notice =
                new Notice(
                        key + ":dues",
                        Matter.PROMISE,
                        "What "
                                + absence.name()
                                + " promised in "
                                + conversation.reference()
                                + " is due while they are away, and is "
                                + (to.isPresent() ? "yours" : "nobody’s")
                                + " now.",
                        "/conversations/" + conversation.number(),
                        true);
        to.ifPresentOrElse(
                person -> notices.tell(notice, Set.of(person)),
                () -> notices.tellLeads(notice, conversation.team(), null));
    }

    /** What was given on stays where it is: they may ask for it. */
    void back(PassingStore.Returned returned) {
        int passed = returned.passed();
        if (passed > 0) {
            notices.tell(
                    new Notice(
                            "absence:" + returned.absence() + ":back",
                            Matter.HAND_OFF,
                            "Good to have you back. "
                                    + (passed == 1
                                            ? "1 conversation was"
                                            : passed + " conversations were")
                                    + " given on meanwhile.",
                            AbsencePage.HERE,
                            false),
                    Set.of(returned.person()));
        }
    }
}
