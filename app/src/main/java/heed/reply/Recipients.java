package heed.reply;

import heed.conversation.Conversation;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.web.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** To whom a reply goes. */
final class Recipients {

    private static final int MOST = 50;

    private Recipients() {}

    static List<String> of(
            ReplyRequest request, Conversation conversation, List<Message> thread, Inbox inbox) {
        var recipients =
                request.recipients().isEmpty()
                        ? usual(conversation, thread, inbox.address())
                        : request.recipients();
        if (recipients.size() + request.copies().size() > MOST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "too-many-recipients",
                    "A reply goes to fifty people at most.");
        }
        for (var one : List.of(recipients, request.copies())) {
            one.forEach(Recipients::refuseOdd);
        }
        return recipients;
    }

    /** Whoever of those who belong to it wrote last; the customer's own address when nobody did. */
    static List<String> usual(Conversation conversation, List<Message> thread, String inbox) {
        for (var message : thread.reversed()) {
            if (isOfThem(message)) {
                var wanted =
                        message.replyTo().isEmpty()
                                ? List.of(message.fromAddress())
                                : message.replyTo();
                var others = wanted.stream().filter(address -> !isOurs(address, inbox)).toList();
                if (!others.isEmpty()) {
                    return others;
                }
            }
        }
        return List.of(conversation.customerAddress());
    }

    /**
     * Whom the last message of those who belong to it went to besides us, and who is not answered.
     */
    static List<String> usualCopies(Conversation conversation, List<Message> thread, String inbox) {
        var answered = usual(conversation, thread, inbox);
        return thread.reversed().stream().filter(Recipients::isOfThem).findFirst().stream()
                .flatMap(last -> Stream.concat(last.recipients().stream(), last.copies().stream()))
                .filter(address -> !isOurs(address, inbox))
                .filter(address -> answered.stream().noneMatch(address::equalsIgnoreCase))
                .distinct()
                .limit(MOST - (long) answered.size())
                .toList();
    }

    private static boolean isOfThem(Message message) {
        return message.kind() == MessageKind.INBOUND && !message.newcomer() && !message.automatic();
    }

    private static boolean isOurs(String address, String inbox) {
        return Inbox.untagged(address).equals(inbox);
    }

    /** Line breaks and the like would add headers of somebody's own choosing. */
    private static void refuseOdd(String address) {
        if (!address.matches(
                "[^\\s<>,;:\"()\\[\\]\\\\\\p{Cntrl}@]{1,64}@[^\\s<>,;:\"()\\\\\\p{Cntrl}@]{1,255}")) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-an-address",
                    "“" + address.replaceAll("\\p{Cntrl}", " ") + "” is not a mail address.");
        }
    }
}
