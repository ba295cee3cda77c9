package heed.policy;

import heed.access.Person;
import heed.access.Role;
import heed.access.Team;
import heed.access.Viewer;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A policy with all that can be changed about it.
 *
 * @param url where it is; where new ones go, when it is new
 */
record PolicyView(
        SettingsFrame frame,
        String url,
        boolean kept,
        boolean closed,
        boolean mayChange,
        String version,
        Field name,
        Field says,
        Field reviewOn,
        List<Choice> teams,
        List<Choice> owners,
        List<OfferLine> offers) {

    private static final int EMPTY_LINES = 2;
    private static final int DAYS_OF_A_MONTH = 30;

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    /** What may be offered, with its limits and room for more of them. */
    record OfferLine(String url, String says, String unit, List<LimitLine> limits) {}

    /** Who may go how far, as it is typed. */
    record LimitLine(List<Choice> roles, String months, String most, String yearly) {}

    static PolicyView of(
            PolicyForm typed,
            @Nullable Policy kept,
            Problems problems,
            @Nullable String told,
            Viewer.Member viewer,
            List<Team> teams,
            List<Person> people) {
        var title = kept == null ? "New policy" : kept.name();
        var url = kept == null ? PoliciesPage.HERE : PoliciesPage.HERE + "/" + kept.id();
        boolean leads =
                viewer.may(Role.ADMINISTRATOR)
                        || viewer.may(Role.LEAD)
                                && (kept == null
                                        || kept.team() == null
                                        || viewer.teams().contains(kept.team()));
        return new PolicyView(
                viewer.settings(title, PoliciesPage.HERE).telling(told),
                url,
                kept != null,
                kept != null && kept.closed(),
                leads,
                typed.version(),
                Field.of("name", "Name, as colleagues find it", typed.name(), problems),
                Field.of("says", "The rule, as a customer may read it", typed.says(), problems)
                        .help("One sentence: “You can send a part back within 30 days.”"),
                Field.of("reviewOn", "Look at it again on", typed.reviewOn(), problems)
                        .type("date")
                        .optional()
                        .help("Half a year from now, if you leave it empty."),
                teams(typed, teams, viewer),
                owners(typed, people),
                kept == null ? List.of() : kept.offers().stream().map(o -> line(o, url)).toList());
    }

    private static List<Choice> teams(PolicyForm typed, List<Team> teams, Viewer.Member viewer) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Everybody", typed.team().isEmpty()));
        for (var team : teams) {
            var id = team.id().toString();
            if (viewer.may(Role.ADMINISTRATOR)
                    || viewer.teams().contains(team.id())
                    || typed.team().equals(id)) {
                choices.add(new Choice(id, team.name(), typed.team().equals(id)));
            }
        }
        return choices;
    }

    private static List<Choice> owners(PolicyForm typed, List<Person> people) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "Nobody", typed.owner().isEmpty()));
        for (var person : people) {
            var id = person.id().toString();
            choices.add(new Choice(id, person.name(), typed.owner().equals(id)));
        }
        return choices;
    }

    private static OfferLine line(Offer offer, String url) {
        var limits = new ArrayList<LimitLine>();
        for (var limit : offer.limits()) {
            limits.add(
                    new LimitLine(
                            roles(limit.role()),
                            limit.knownDays() == 0
                                    ? ""
                                    : Integer.toString(limit.knownDays() / DAYS_OF_A_MONTH),
                            number(limit.most()),
                            number(limit.yearly())));
        }
        for (int i = 0; i < EMPTY_LINES; i++) {
            limits.add(new LimitLine(roles(null), "", "", ""));
        }
        return new OfferLine(
                url + "/offers/" + offer.id(),
                offer.says(),
                offer.unit() == null ? "" : offer.unit(),
                limits);
    }

    private static List<Choice> roles(@Nullable Role chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "–", chosen == null));
        for (var role : Role.values()) {
            var word = role.name().toLowerCase(Locale.ROOT);
            choices.add(new Choice(word, word, role == chosen));
        }
        return choices;
    }

    private static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
