package heed.article;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Html;
import heed.web.SettingsFrame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers looked for in vain, what they wrote about all the same; for leads. */
@Controller
class GapsPage {

    static final String HERE = "/settings/gaps";

    private static final int DAYS = 90;
    private static final int MOST = 100;

    private final GapStore store;
    private final HelpSettingStore settings;
    private final Inboxes inboxes;
    private final ChangeLog changes;
    private final Clock clock;

    GapsPage(
            GapStore store,
            HelpSettingStore settings,
            Inboxes inboxes,
            ChangeLog changes,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.inboxes = inboxes;
        this.changes = changes;
        this.clock = clock;
    }

    /** What the page shows, each list with what happened most often first. */
    record View(
            SettingsFrame frame, List<Line> sought, List<Line> returned, List<Choice> inboxes) {}

    /** An inbox that questions may come to. */
    record Choice(String value, String words, boolean chosen) {}

    /**
     * A gap.
     *
     * @param url where an article is begun, or mended
     */
    record Line(String words, String language, String told, long times, String url) {}

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    public Html show(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        viewer.require(Role.LEAD);
        var since = ArticleReviews.today(clock).minusDays(DAYS);
        return Html.of(
                "article/gaps",
                new View(
                        viewer.settings("Gaps", HERE)
                                .telling(told.equals("kept") ? "Saved." : null),
                        store.sought(since, MOST).stream().map(GapsPage::line).toList(),
                        store.returned(since, MOST).stream().map(GapsPage::line).toList(),
                        choices()));
    }

    /** Where questions of the help pages come in. */
    @PostMapping(HERE + "/inbox")
    @Transactional
    public String choose(@RequestParam(defaultValue = "") String inbox, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var name = inboxes.find(InboxId.of(inbox)).name();
        settings.keep(InboxId.of(inbox));
        changes.note("help-inbox-chosen", name);
        return "redirect:" + HERE + "?told=kept";
    }

    private List<Choice> choices() {
        var chosen = settings.place().map(HelpSettingStore.Place::inbox).orElse(null);
        return inboxes.all().stream()
                .map(one -> new Choice(one.id().toString(), one.name(), one.id().equals(chosen)))
                .toList();
    }

    private static Line line(GapStore.Sought one) {
        var title = one.words().substring(0, 1).toUpperCase() + one.words().substring(1);
        return new Line(
                one.words(),
                one.language(),
                ArticleView.name(one.language()),
                one.times(),
                ArticlePages.HERE
                        + "/new?language="
                        + one.language()
                        + "&title="
                        + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }

    private static Line line(GapStore.Returned one) {
        return new Line(
                one.title(),
                "",
                one.answered() + " said that it answered their question",
                one.times(),
                ArticlePages.HERE + "/" + one.article());
    }
}
