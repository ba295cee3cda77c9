package heed.desk;

import heed.access.DeskFrame;
import heed.access.Viewer;
import heed.notice.NoticeId;
import heed.notice.Notices;
import heed.web.Cursor;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one was told, and saying that one knows. */
@Controller
@RequestMapping(NoticesPage.HERE)
class NoticesPage {

    static final String HERE = "/notices";
    private static final int MOST = 50;

    private final Notices notices;
    private final DeskFrame desk;
    private final Clock clock;

    NoticesPage(Notices notices, DeskFrame desk, Clock clock) {
        this.notices = notices;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(@RequestParam(required = false) @Nullable String after, Viewer.Member viewer) {
        var now = Instant.now(clock);
        var frame = desk.around("Notices", HERE, viewer);
        return Html.of(
                "desk/notices",
                NoticesView.of(
                        frame,
                        notices.of(viewer, Cursor.of(after), MOST),
                        new TimeWords(now, viewer.zone())));
    }

    /** Whoever opens it knows of it. */
    @PostMapping("/{id}/opening")
    String open(@PathVariable NoticeId id, Viewer.Member viewer) {
        return "redirect:" + notices.seen(id, viewer).notice().link();
    }

    @PostMapping("/{id}/seen")
    String seen(@PathVariable NoticeId id, Viewer.Member viewer) {
        notices.seen(id, viewer);
        return "redirect:" + HERE;
    }

    /** What came after {@code until}, when the page was made, is still new. */
    @PostMapping("/seen")
    String allSeen(@RequestParam(defaultValue = "") String until, Viewer.Member viewer) {
        notices.allSeen(viewer, instant(until));
        return "redirect:" + HERE;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "not-a-time",
                    "Open the page again, and press it there.");
        }
    }
}
