package heed.channel.mail;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.TimeWords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Mails that could not be read: why, as they came, and reading them again. For administrators; who
 * looks into one is noted, since no team has it yet.
 */
@Controller
@RequestMapping(UnreadMailPage.HERE)
class UnreadMailPage {

    static final String HERE = "/settings/mail";
    private static final int MOST_SHOWN = 200_000;

    private final RawMails mails;
    private final ChangeLog changes;
    private final Clock clock;

    UnreadMailPage(RawMails mails, ChangeLog changes, Clock clock) {
        this.mails = mails;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping
    Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.ADMINISTRATOR);
        return Html.of(
                "channel/mail/unread",
                UnreadMailView.of(
                        viewer.settings("Unread mail", HERE)
                                .telling(
                                        "again".equals(told)
                                                ? "It is read again. If it stays here, the reason does too."
                                                : null),
                        mails.unreadable(viewer),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }

    @GetMapping("/{id}")
    @Transactional
    public Html show(@PathVariable RawMailId id, Viewer.Member viewer) {
        var bytes = mails.unreadable(id, viewer);
        changes.note("mail-looked-into", "an unread mail");
        var shown = Arrays.copyOf(bytes, Math.min(bytes.length, MOST_SHOWN));
        return Html.of(
                "channel/mail/unread-mail",
                new RawMailView(
                        viewer.settings("A mail as it came", HERE),
                        HERE + "/" + id,
                        new String(shown, StandardCharsets.UTF_8).replace("\0", "\u2400"),
                        shown.length < bytes.length));
    }

    /** The whole of it, to keep or to send to whoever can mend the reading. */
    @GetMapping("/{id}/file")
    @Transactional
    public ResponseEntity<byte[]> file(@PathVariable RawMailId id, Viewer.Member viewer) {
        var bytes = mails.unreadable(id, viewer);
        changes.note("mail-looked-into", "an unread mail");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"unread.eml\"")
                .body(bytes);
    }

    @PostMapping("/{id}/replay")
    @Transactional
    public String replay(@PathVariable RawMailId id, Viewer.Member viewer) {
        mails.replay(id, viewer);
        changes.note("mail-replayed", "an unread mail");
        return "redirect:" + HERE + "?told=again";
    }
}
