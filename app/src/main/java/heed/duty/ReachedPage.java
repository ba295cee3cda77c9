package heed.duty;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the desk is reached when it is urgent: whether there is a duty, its line, its words. */
@Controller
@RequestMapping(ReachedPage.HERE)
class ReachedPage {

    static final String HERE = "/settings/duty";

    private final Reachable reachable;
    private final PostStore posts;
    private final TestStore tests;
    private final Clock clock;

    ReachedPage(Reachable reachable, PostStore posts, TestStore tests, Clock clock) {
        this.reachable = reachable;
        this.posts = posts;
        this.tests = tests;
        this.clock = clock;
    }

    /**
     * What the page shows.
     *
     * @param keeps whether the viewer sets it; others read
     * @param secret by which alarms are signed; empty for who does not keep the desk
     * @param trouble why the last alarm did not arrive by the second path; empty when it did
     * @param tests the last weekly tests, in words
     */
    record View(
            SettingsFrame frame,
            DutySettings settings,
            boolean keeps,
            String secret,
            String trouble,
            List<String> tests) {

        String words() {
            return String.join("\n", settings.words());
        }
    }

    @GetMapping
    @Transactional
    public Html show(@RequestParam(defaultValue = "") String told, Viewer.Member viewer) {
        boolean keeps = viewer.may(Role.ADMINISTRATOR);
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        return Html.of(
                "duty/settings",
                new View(
                        viewer.settings("How you are reached", HERE)
                                .telling(told.equals("kept") ? "Saved." : null),
                        reachable.settings(),
                        keeps,
                        keeps ? reachable.secret() : "",
                        posts.trouble().orElse(""),
                        tests.latest().stream()
                                .map(test -> words.shortly(test.at()) + ": " + test.result())
                                .toList()));
    }

    @PostMapping("/reached")
    String keep(
            @RequestParam(defaultValue = "false") boolean onDuty,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "10") int minutes,
            @RequestParam(defaultValue = "") String hook,
            Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        reachable.keep(
                new DutySettings(
                        onDuty, line, hours, List.of(words.split("[\\r\\n,;]+")), minutes, hook),
                viewer);
        return "redirect:" + HERE + "?told=kept";
    }
}
