package heed.complaint;

import heed.access.Elevation;
import heed.access.PersonId;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.Conversations;
import heed.notice.Notice;
import heed.notice.Notices;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what happens to complaints, there and in their conversations, and tells those whom it
 * concerns. Thread-safe.
 */
@Component
class ComplaintNews {

    private final ComplaintChanges changes;
    private final Conversations conversations;
    private final ComplaintOwners owners;
    private final Notices notices;
    private final Elevation elevation;

    ComplaintNews(
            ComplaintChanges changes,
            Conversations conversations,
            ComplaintOwners owners,
            Notices notices,
            Elevation elevation) {
        this.changes = changes;
        this.conversations = conversations;
        this.owners = owners;
        this.notices = notices;
        this.elevation = elevation;
    }

    /**
     * @param words what was said with it; may be empty
     */
    void happened(
            Complaint complaint, String kind, @Nullable PersonId by, String words, Instant now) {
        var data = words.isEmpty() ? Map.<String, String>of() : Map.of("words", shortly(words));
        // Who sees it through may be of another team than the conversation.
        elevation.call(() -> {
            changes.happened(complaint.id(), kind, by, words, now);
            conversations.happened(
                    complaint.conversation(), "complaint-" + kind, Optional.ofNullable(by), data);
            return true;
        });
    }

    /** The leads know of every complaint; whom it is about hears it from a person. */
    void registered(Complaint complaint, PersonId by) {
        var words = "A customer complains in " + complaint.reference() + ".";
        notices.tell(
                notice(complaint, "registered", words, false),
                owners.leadsBut(
                        complaint.team(), complaint.about().person(), by, complaint.owner()));
        entrusted(complaint, by);
    }

    /** Somebody sees it through from now on. */
    void entrusted(Complaint complaint, @Nullable PersonId by) {
        var owner = complaint.owner();
        if (owner != null && !owner.equals(by)) {
            notices.tell(
                    notice(
                            complaint,
                            "yours:" + owner + ":" + complaint.look(),
                            "You see the complaint in " + complaint.reference() + " through.",
                            false),
                    List.of(owner));
        }
    }

    /** It is not about those any more whom it was about: their leads see whether that is right. */
    void lifted(Complaint before, Complaint after, PersonId by, Instant now) {
        var was = before.about().said();
        var is = after.about().said();
        var words = "It was about " + was + (is == null ? "." : ", and is about " + is + " now.");
        happened(after, "changed", by, words, now);
        notices.tell(
                notice(
                        after,
                        "about:" + after.version(),
                        "The complaint in " + after.reference() + ": " + words,
                        false),
                owners.leadsBut(after.team(), before.about().person(), by));
    }

    /** What read like a complaint was said to be none. */
    void dismissed(Conversation conversation, ProposalStore.Proposal what, Viewer.Member by) {
        conversations.happened(
                conversation.id(),
                "complaint-dismissed",
                Optional.of(by.person()),
                Map.of("words", shortly(what.words())));
        notices.tell(
                new Notice(
                        "complaint-dismissed:" + what.message(),
                        Notice.Matter.COMPLAINT,
                        by.name()
                                + " says that there is no complaint in "
                                + conversation.reference()
                                + ".",
                        "/conversations/" + conversation.number(),
                        false),
                owners.leadsBut(conversation.team(), by.person()));
    }

    void lookAgain(Complaint complaint) {
        var words =
                "The customer of "
                        + complaint.reference()
                        + " does not accept what came of their complaint. Somebody else decides anew.";
        notices.tell(
                notice(complaint, "second-look", words, true),
                complaint.owner() == null
                        ? owners.leadsBut(
                                complaint.team(),
                                complaint.about().person(),
                                complaint.firstDecidedBy())
                        : List.of(complaint.owner()));
    }

    /** The customer wrote after the decision: do they accept it? */
    void heard(Complaint complaint, Instant at) {
        var words =
                "The customer of "
                        + complaint.reference()
                        + " wrote after the decision on their complaint. Say whether they accept it.";
        tell(complaint, notice(complaint, "heard:" + at.getEpochSecond(), words, false));
    }

    void comes(Complaint complaint, ComplaintDue due) {
        var words =
                ComplaintText.due(due) + " the complaint in " + complaint.reference() + " soon.";
        tell(complaint, notice(complaint, key(due, "owner"), words, false));
    }

    void stillComes(Complaint complaint, ComplaintDue due) {
        var words =
                "Nothing has happened to the complaint in "
                        + complaint.reference()
                        + ": "
                        + ComplaintText.todo(due)
                        + ".";
        tellLeads(complaint, notice(complaint, key(due, "lead"), words, true));
    }

    void passed(Complaint complaint, ComplaintDue due) {
        var words =
                "The complaint in "
                        + complaint.reference()
                        + " is late: "
                        + ComplaintText.todo(due)
                        + ".";
        var notice = notice(complaint, key(due, "passed"), words, true);
        if (complaint.owner() != null) {
            notices.tell(notice, List.of(complaint.owner()));
        }
        tellLeads(complaint, notice);
    }

    /** That step is done: what was told of its time is over. */
    void over(Complaint complaint, ComplaintDue due) {
        for (var what : List.of("owner", "lead", "passed")) {
            notices.over("complaint:" + complaint.id() + ":" + key(due, what));
        }
    }

    private void tell(Complaint complaint, Notice notice) {
        if (complaint.owner() == null) {
            tellLeads(complaint, notice);
        } else {
            notices.tell(notice, List.of(complaint.owner()));
        }
    }

    private void tellLeads(Complaint complaint, Notice notice) {
        Collection<PersonId> hear =
                owners.leadsBut(complaint.team(), complaint.about().person(), complaint.owner());
        notices.tell(notice, hear);
    }

    private static Notice notice(Complaint complaint, String what, String words, boolean pressing) {
        return new Notice(
                "complaint:" + complaint.id() + ":" + what,
                Notice.Matter.COMPLAINT,
                words,
                ComplaintsPage.HERE,
                pressing);
    }

    private static String key(ComplaintDue due, String what) {
        return due.at().getEpochSecond() + ":" + what;
    }

    static String shortly(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        return line.length() > 200 ? line.substring(0, 199) + "…" : line;
    }
}
