package heed.mailaudit.box;

import heed.mailaudit.box.Lines.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an mbox into mails, in all its variants: mboxo and mboxrd put a “&gt;” before lines of a
 * body that begin with “From ”, mboxcl and mboxcl2 say in Content-Length how long the body is. The
 * length is believed only if a mail, or the end, follows there.
 */
final class MboxReader {

    private static final Pattern LENGTH =
            Pattern.compile("^content-length:\\s*(\\d{1,15})\\s*$", Pattern.CASE_INSENSITIVE);

    private final Lines lines;
    private final @Nullable FileChannel file;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream(1 << 14);
    private boolean inHeader;
    private boolean afterBlank = true;
    private long declaredLength = -1;
    private long bodyEnd = -1;

    /**
     * @param file for looking ahead, null when the mailbox can only be read in one go
     */
    MboxReader(InputStream in, @Nullable FileChannel file) throws IOException {
        this.lines = new Lines(in);
        this.file = file;
    }

    /** Hands over each mail. */
    void read(MailTaker taker) throws IOException {
        Instant arrived = null;
        boolean open = false;
        for (Line line = lines.advance(); !line.isEnd(); line = lines.advance()) {
            if (begins(line)) {
                if (open) taker.take(taken(arrived));
                arrived = FromLine.arrived(line.text());
                open = true;
                startMail();
            } else if (open) {
                add(line);
            }
            afterBlank = line.isBlank();
        }
        if (open) taker.take(taken(arrived));
    }

    private boolean begins(Line line) {
        if (!line.starts() || !FromLine.mayBe(line.bytes(), line.length())) return false;
        if (lines.consumed() <= bodyEnd) return false;
        return FromLine.begins(line.text(), afterBlank, lines.next().text());
    }

    private void startMail() {
        mail.reset();
        inHeader = true;
        declaredLength = -1;
        bodyEnd = -1;
    }

    private void add(Line line) throws IOException {
        if (inHeader) header(line);
        int from = isQuotedFrom(line) ? 1 : 0;
        int room = FoundMail.KEPT_BYTES - mail.size();
        mail.write(line.bytes(), from, Math.max(0, Math.min(room, line.length() - from)));
    }

    private void header(Line line) throws IOException {
        if (line.isBlank()) {
            inHeader = false;
            if (declaredLength > 0 && endsAt(lines.consumed() + declaredLength))
                bodyEnd = lines.consumed() + declaredLength;
            return;
        }
        if (!line.starts() || (line.bytes()[0] | 0x20) != 'c') return;
        Matcher length = LENGTH.matcher(line.text());
        if (length.find()) declaredLength = Long.parseLong(length.group(1));
    }

    /** Whether the mailbox ends there, or a mail begins after at most two empty lines. */
    private boolean endsAt(long place) throws IOException {
        if (file == null) return false;
        if (place >= file.size()) return place == file.size();
        var ahead = ByteBuffer.allocate(600);
        file.read(ahead, place);
        byte[] head = ahead.array();
        int at = 0;
        while (at < 4 && (head[at] == '\n' || head[at] == '\r')) at++;
        int length = ahead.position();
        if (at >= length) return true;
        return FromLine.begins(Arrays.copyOfRange(head, at, length));
    }

    /** “&gt;From ”, “&gt;&gt;From ”: one sign was put there by the mailbox. */
    private boolean isQuotedFrom(Line line) {
        if (inHeader || !line.starts() || lines.consumed() <= bodyEnd) return false;
        byte[] bytes = line.bytes();
        int at = 0;
        while (at < line.length() && bytes[at] == '>') at++;
        return at > 0
                && line.length() - at > 5
                && bytes[at] == 'F'
                && bytes[at + 1] == 'r'
                && bytes[at + 2] == 'o'
                && bytes[at + 3] == 'm'
                && bytes[at + 4] == ' ';
    }

    private FoundMail taken(@Nullable Instant arrived) {
        return new FoundMail(mail.toByteArray(), arrived, lines.consumed());
    }
}
