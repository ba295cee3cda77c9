package heed.access;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.Statements;
import heed.duty.DutySettings;
import heed.duty.Reachable;
import heed.duty.Roster;
import heed.duty.ShiftId;
import heed.duty.Urgents;
import heed.knownissue.IssueText;
import heed.knownissue.KnownIssue;
import heed.knownissue.KnownIssueId;
import heed.knownissue.KnownIssueWanted;
import heed.knownissue.KnownIssues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page with an address of its own is six statements at most, on a desk where much goes on.
 */
@DeskTest
class EveryPageStatementsTest {

    private static final int MOST = 6;
    private static final Set<String> NO_PAGES =
            Set.of("/live", "/palette", "/healthz", "/livez", "/readyz", "/metrics");

    @Autowired Cast cast;
    @Autowired Statements statements;
    @LocalServerPort int port;

    @Autowired Reachable reachable;
    @Autowired Roster roster;
    @Autowired Urgents urgents;
    @Autowired KnownIssues issues;

    private Viewer.Member kai;
    private ShiftId shift;
    private final List<KnownIssueId> broken = new ArrayList<>();

    @BeforeEach
    void a_desk_where_kai_is_on_duty_and_something_is_urgent() {
        var team = cast.team();
        kai = cast.member("Kai Olsen", Role.ADMINISTRATOR, team);
        for (int i = 0; i < MOST; i++) {
            cast.conversation(cast.inbox(cast.team()), "Brakes", "They squeak.");
        }
        var conversation = cast.conversation(cast.inbox(team), "Smoke", "The charger smokes.");
        var now = Instant.now();
        shift =
                cast.as(
                        kai,
                        () -> roster.plan(kai.person(), now, now.plus(Duration.ofHours(8)), kai));
        cast.as(
                kai,
                () -> {
                    urgents.press(conversation, kai);
                    return conversation;
                });
        keep(true);
        somethingIsBrokenAndSomethingWas();
    }

    @AfterEach
    void nobody_is_and_all_is_well() {
        cast.as(
                kai,
                () -> {
                    roster.remove(shift, kai);
                    return shift;
                });
        keep(false);
        broken.forEach(this::close);
    }

    private void somethingIsBrokenAndSomethingWas() {
        for (int i = 0; i < MOST; i++) {
            broken.add(cast.as(kai, () -> issues.open(broken(), kai)));
        }
        close(broken.removeLast());
    }

    private KnownIssueWanted broken() {
        return new KnownIssueWanted(
                KnownIssue.Kind.PROBLEM,
                KnownIssue.State.INVESTIGATING,
                null,
                kai.person(),
                "en",
                true,
                null,
                null,
                null,
                Instant.now().plus(Duration.ofHours(2)),
                List.of(new IssueText("en", Cast.unique("Ringing"), "Bells ring by themselves.")));
    }

    private void close(KnownIssueId issue) {
        cast.as(
                kai,
                () -> {
                    issues.close(issue, kai);
                    return issue;
                });
    }

    private void keep(boolean onDuty) {
        var settings =
                new DutySettings(
                        onDuty,
                        onDuty ? "+49 30 112" : "",
                        "",
                        List.of("emergency", "notfall"),
                        10,
                        "");
        cast.as(
                kai,
                () -> {
                    reachable.keep(settings, kai);
                    return settings;
                });
    }

    @Test
    void no_page_asks_more_than_six_times() {
        var browser = Browser.at(port).signedIn(kai.email());
        assertSoftly(softly ->
                pages().forEach(path -> {
                    var name = Cast.unique("page");
                    var answer = browser.counted(path, name);
                    softly.assertThat(answer.statusCode()).as(path).isLessThan(400);
                    softly.assertThat(statements.of(name)).as(path).hasSizeLessThanOrEqualTo(MOST);
                }));
    }

    private static Stream<String> pages() {
        return Routes.DOORS.keySet().stream()
                .filter(route -> route.startsWith("GET /"))
                .map(route -> route.substring("GET ".length()))
                .filter(path ->
                        !path.contains("{") && !path.contains("*") && !path.startsWith("/api/"))
                .filter(path -> !NO_PAGES.contains(path))
                .sorted();
    }
}
