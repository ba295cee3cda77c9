package heed.mailaudit.talk;

import heed.mail.mime.Mailbox;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a mail is written into the {@link Spill}. */
final class SpilledMail {

    private SpilledMail() {}

    static void write(ReadMail mail, DataOutputStream out) throws IOException {
        write(mail.writer() == null ? new Mailbox(null, "") : mail.writer(), out);
        out.writeInt(mail.outsiders().size());
        for (Mailbox outsider : mail.outsiders()) write(outsider, out);
        Spill.writeText(mail.subject(), out);
        Spill.writeText(mail.messageId() == null ? "" : mail.messageId(), out);
        Spill.writeText(mail.text(), out);
        Spill.writeText(mail.language() == null ? "" : mail.language(), out);
    }

    private static void write(Mailbox mailbox, DataOutputStream out) throws IOException {
        Spill.writeText(mailbox.name() == null ? "" : mailbox.name(), out);
        Spill.writeText(mailbox.address(), out);
    }

    static TalkMessage read(DataInputStream in, Entry entry) throws IOException {
        Mailbox writer = readMailbox(in);
        int count = in.readInt();
        List<Mailbox> outsiders = new ArrayList<>();
        for (int i = 0; i < count; i++) outsiders.add(readMailbox(in));
        String subject = Spill.readText(in);
        String messageId = Spill.readText(in);
        String text = Spill.readText(in);
        String language = Spill.readText(in);
        return new TalkMessage(
                entry.voice() == Voice.CUSTOMER,
                writer,
                List.copyOf(outsiders),
                Instant.ofEpochSecond(entry.at()),
                subject,
                messageId.isEmpty() ? null : messageId,
                text,
                language.isEmpty() ? null : language);
    }

    private static Mailbox readMailbox(DataInputStream in) throws IOException {
        String name = Spill.readText(in);
        return new Mailbox(name.isEmpty() ? null : name, Spill.readText(in));
    }
}
