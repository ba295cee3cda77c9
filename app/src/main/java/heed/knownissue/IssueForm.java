package heed.knownissue;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a known issue, as it was typed; times by their own clocks.
 *
 * @param team the id of a team; empty for the whole desk
 * @param texts the main one first; those without title are passed over
 * @param version that the change was begun from; 0 for a new one
 */
record IssueForm(
        String kind,
        String state,
        String team,
        String owner,
        boolean shown,
        String startsAt,
        String endsAt,
        String nextUpdateAt,
        List<IssueText> texts,
        int version) {

    static IssueForm empty(Viewer.Member viewer) {
        return new IssueForm(
                "problem",
                "investigating",
                viewer.teams().stream().findFirst().map(Object::toString).orElse(""),
                viewer.person().toString(),
                false,
                "",
                "",
                "",
                List.of(new IssueText("en", "", "")),
                0);
    }

    static IssueForm of(KnownIssue kept, ZoneId zone) {
        var texts = new ArrayList<IssueText>();
        texts.add(kept.text(kept.language()));
        kept.texts().stream()
                .filter(one -> !one.language().equals(kept.language()))
                .forEach(texts::add);
        return new IssueForm(
                kept.kind().word(),
                kept.state().word(),
                kept.team() == null ? "" : kept.team().toString(),
                kept.owner().toString(),
                kept.shown(),
                local(kept.startsAt(), zone),
                local(kept.endsAt(), zone),
                local(kept.nextUpdateAt(), zone),
                texts,
                kept.version());
    }

    static IssueForm of(HttpServletRequest request) {
        return new IssueForm(
                typed(request, "kind"),
                typed(request, "state"),
                typed(request, "team"),
                typed(request, "owner"),
                !typed(request, "shown").isEmpty(),
                typed(request, "startsAt"),
                typed(request, "endsAt"),
                typed(request, "nextUpdateAt"),
                texts(request),
                typed(request, "version").matches("\\d{1,9}")
                        ? Integer.parseInt(typed(request, "version"))
                        : 0);
    }

    private static List<IssueText> texts(HttpServletRequest request) {
        var languages = all(request, "language");
        var titles = all(request, "title");
        var descriptions = all(request, "description");
        var texts = new ArrayList<IssueText>();
        int most = Math.min(languages.length, Math.min(titles.length, descriptions.length));
        for (int i = 0; i < most; i++) {
            if (i == 0 || !titles[i].isBlank() || !descriptions[i].isBlank()) {
                texts.add(new IssueText(languages[i], titles[i], descriptions[i]));
            }
        }
        return texts;
    }

    KnownIssueWanted wanted(@Nullable Instant since, ZoneId zone) {
        return new KnownIssueWanted(
                KnownIssue.Kind.of(kind),
                KnownIssue.State.of(state),
                team.isBlank() ? null : TeamId.of(team),
                PersonId.of(owner),
                texts.isEmpty() ? "" : texts.getFirst().language(),
                shown,
                since,
                instant(startsAt, zone),
                instant(endsAt, zone),
                instant(nextUpdateAt, zone),
                texts);
    }

    /**
     * @throws Refusal when it is no time
     */
    static @Nullable Instant instant(String typed, ZoneId zone) {
        try {
            return typed.isBlank() ? null : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "not-a-time", "A time is written 2027-03-31T14:00.");
        }
    }

    static String local(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static String[] all(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]);
    }
}
