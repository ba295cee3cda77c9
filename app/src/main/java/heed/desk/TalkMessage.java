package heed.desk;

import heed.message.Attachment;
import heed.message.Message;
import heed.message.MessageKind;
import heed.web.TimeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One message of a thread.
 *
 * @param from {@code customer}, {@code us} or {@code note}
 * @param to whom a message went to, when it is not the usual
 * @param body HTML made by {@link MessageBody}
 * @param quoted HTML of what was cut, or nothing
 * @param frame where the mail stands as it was formatted; null when the text says it all
 * @param framed whether the formatted mail is shown first
 * @param remote whether it has pictures from elsewhere
 * @param ours whether Heed wrote it by itself: its words are folded away
 * @param remarks what the reader should know of it
 * @param raw where the mail can be had as it came
 */
record TalkMessage(
        String id,
        String from,
        String name,
        String address,
        String at,
        String when,
        String exactly,
        @Nullable String to,
        @Nullable String language,
        String body,
        String quoted,
        @Nullable String frame,
        boolean framed,
        boolean remote,
        boolean ours,
        List<String> remarks,
        List<TalkFile> pictures,
        List<TalkFile> files,
        @Nullable TalkDelivery delivery,
        @Nullable String raw) {

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}");

    /**
     * @param customerName how the conversation's customer is known, for mails that bear no name
     */
    static TalkMessage of(
            Message message, String customerName, String customerAddress, TimeWords words) {
        var html = message.html();
        boolean theirs = message.kind() == MessageKind.INBOUND;
        boolean more = theirs && html != null && MessageFrame.saysMore(html);
        var files = message.attachments();
        return new TalkMessage(
                message.id().toString(),
                theirs ? "customer" : message.kind() == MessageKind.REPLY ? "us" : "note",
                message.fromAddress().equalsIgnoreCase(customerAddress)
                                && message.fromName().isBlank()
                        ? customerName
                        : name(message),
                theirs ? message.fromAddress() : "",
                message.at().toString(),
                words.shortly(message.at()),
                words.exactly(message.at()),
                to(message, customerAddress),
                language(message),
                theirs || html == null
                        ? MessageBody.ofText(message.body())
                        : MessageBody.ofOurs(html),
                message.quoted().isBlank() ? "" : MessageBody.ofText(message.quoted()),
                more ? "/messages/" + message.id() + "/body" : null,
                more && message.quoted().isBlank(),
                more && html != null && MessageFrame.hasRemotePictures(html),
                message.automatic() && message.kind() == MessageKind.REPLY,
                remarks(message),
                files.stream()
                        .filter(file -> file.isPicture() && !isInText(file, html, more))
                        .map(TalkFile::of)
                        .toList(),
                files.stream().filter(file -> !file.isPicture()).map(TalkFile::of).toList(),
                message.delivery() == null ? null : TalkDelivery.of(message.delivery(), words),
                message.hasMail() ? "/messages/" + message.id() + "/raw" : null);
    }

    boolean isNote() {
        return from.equals("note");
    }

    boolean isEmpty() {
        return body.isEmpty() && frame == null;
    }

    /** A picture that stands in the text is not shown a second time below it. */
    private static boolean isInText(Attachment file, @Nullable String html, boolean framed) {
        return file.inline() && html != null && (framed || html.contains("cid:" + file.id()));
    }

    private static String name(Message message) {
        if (!message.fromName().isBlank()) {
            return message.fromName();
        }
        return message.fromAddress().isBlank() ? "Heed" : message.fromAddress();
    }

    private static @Nullable String language(Message message) {
        var language = message.language();
        return language != null && LANGUAGE.matcher(language).matches() ? language : null;
    }

    private static @Nullable String to(Message message, String customerAddress) {
        if (message.kind() == MessageKind.NOTE) {
            return null;
        }
        var all = Stream.concat(message.recipients().stream(), message.copies().stream()).toList();
        boolean usual =
                message.kind() == MessageKind.REPLY
                        ? all.size() == 1 && all.getFirst().equalsIgnoreCase(customerAddress)
                        : all.size() < 2;
        return usual || all.isEmpty() ? null : String.join(", ", all);
    }

    private static List<String> remarks(Message message) {
        var remarks = new ArrayList<String>();
        if (message.newcomer()) {
            remarks.add(
                    "New here: "
                            + message.fromAddress()
                            + " took no part in this conversation before. Answers go to them only if you add them.");
        }
        if (message.automatic() && message.kind() == MessageKind.INBOUND) {
            remarks.add("Written by a machine: nobody waits for an answer to this.");
        }
        if (message.automatic() && message.kind() == MessageKind.REPLY) {
            remarks.add("Heed sent this by itself.");
        }
        remarks.addAll(message.warnings());
        return remarks;
    }
}
