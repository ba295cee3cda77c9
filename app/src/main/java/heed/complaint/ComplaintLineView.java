package heed.complaint;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.web.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a thread of its complaint.
 *
 * @param said what is to be done; null when there is no complaint
 * @param proposed words that read like one; null when there are none
 */
record ComplaintLineView(
        String url,
        String in,
        @Nullable String said,
        boolean late,
        @Nullable String withWhom,
        @Nullable String proposed) {

    static ComplaintLineView of(
            Conversation conversation,
            String in,
            @Nullable Complaint open,
            @Nullable ComplaintDue due,
            ProposalStore.@Nullable Proposal proposal,
            Viewer.Member viewer,
            TimeWords words) {
        var url = "/conversations/" + conversation.id() + "/complaint";
        if (open == null || due == null) {
            return new ComplaintLineView(
                    url, in, null, false, null, proposal == null ? null : proposal.words());
        }
        boolean late = due.isOver(words.now());
        var said =
                ComplaintText.todo(due) + (late ? ", was due " : ", by ") + words.until(due.at());
        var owner =
                viewer.person().equals(open.owner())
                        ? "You see it through"
                        : open.ownerName() == null
                                ? "Nobody sees it through"
                                : open.ownerName() + " sees it through";
        var about =
                open.about().person() != null && open.about().person().equals(conversation.owner())
                        ? ". It is about who has this conversation: let somebody else answer"
                        : "";
        return new ComplaintLineView(url, in, said, late, owner + about, null);
    }

    boolean isEmpty() {
        return said == null && proposed == null;
    }

    String sheet() {
        return url + "?in=" + URLEncoder.encode(in, StandardCharsets.UTF_8);
    }
}
