package heed.promise;

import heed.access.Role;
import heed.access.Team;
import heed.web.SettingsFrame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team goes by when it promises.
 *
 * @param teams to choose from
 * @param team that is shown; null when there is none
 * @param keeps whether the viewer chooses for it
 */
record PromiseRulesView(
        SettingsFrame frame,
        List<Team> teams,
        @Nullable Team team,
        String owner,
        String lead,
        String perDay,
        List<Line> lines,
        boolean keeps) {

    /** Who promises what by themselves. */
    record Line(
            String team, String teamName, String role, String kind, String days, String amount) {}

    static PromiseRulesView of(
            SettingsFrame frame,
            List<Team> teams,
            @Nullable Team team,
            PromiseRule rule,
            List<PromiseAuthority> authorities,
            boolean keeps) {
        return new PromiseRulesView(
                frame,
                teams,
                team,
                hours(rule.ownerMinutes()),
                hours(rule.leadMinutes()),
                rule.perDay() == null ? "" : String.valueOf(rule.perDay()),
                authorities.stream()
                        .filter(one ->
                                one.team() == null || team != null && one.team().equals(team.id()))
                        .map(one -> line(one, team))
                        .toList(),
                keeps);
    }

    private static Line line(PromiseAuthority one, @Nullable Team team) {
        var days = one.days();
        var amount = one.amount();
        return new Line(
                one.team() == null ? "" : one.team().toString(),
                one.team() == null || team == null ? "the whole desk" : team.name(),
                StandingStore.word(one.role()),
                one.kind() == null ? "any" : one.kind().word(),
                days == null ? "any" : String.valueOf(days),
                amount == null ? "any" : amount.stripTrailingZeros().toPlainString());
    }

    static List<String> roles() {
        return Arrays.stream(Role.values()).map(StandingStore::word).toList();
    }

    static List<String> kinds() {
        return Stream.concat(
                        Stream.of("any"),
                        Arrays.stream(PromiseKind.values()).map(PromiseKind::word))
                .toList();
    }

    private static String hours(int minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(minutes / 60.0);
    }
}
