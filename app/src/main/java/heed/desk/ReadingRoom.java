package heed.desk;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.message.AttachmentId;
import heed.message.Attachments;
import heed.message.Message;
import heed.message.MessageId;
import heed.message.Messages;
import heed.message.RawMails;
import heed.message.StoredFile;
import heed.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives out single mails and files, and notes who had them, in one transaction. Thread-safe. */
@Service
@Transactional
class ReadingRoom {

    private final Messages messages;
    private final Attachments attachments;
    private final ObjectProvider<RawMails> rawMails;
    private final Readings readings;

    ReadingRoom(
            Messages messages,
            Attachments attachments,
            ObjectProvider<RawMails> rawMails,
            Readings readings) {
        this.messages = messages;
        this.attachments = attachments;
        this.rawMails = rawMails;
        this.readings = readings;
    }

    /** A mail as its sender formatted it. */
    Message formatted(MessageId id, Viewer.Member viewer) {
        var message = messages.find(id);
        readings.note(viewer, message.conversation(), "message:" + id, "page");
        return message;
    }

    StoredFile file(AttachmentId id, Viewer.Member viewer) {
        var file = attachments.stored(id);
        readings.note(viewer, file.conversation(), "attachment:" + id, "page");
        return file;
    }

    /** A mail exactly as it came. */
    byte[] raw(MessageId id, Viewer.Member viewer) {
        var message = messages.find(id);
        var bytes =
                messages.rawMail(id)
                        .flatMap(mail ->
                                rawMails.stream().findFirst().flatMap(all -> all.bytes(mail)))
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.NOT_FOUND,
                                        "no-raw-mail",
                                        "This did not come by mail, or the mail is not kept any more."));
        readings.note(viewer, message.conversation(), "raw:" + id, "export");
        return bytes;
    }
}
