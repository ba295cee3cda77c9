package heed.policy;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be offered beyond a policy, and by whom up to where. */
@Controller
@RequestMapping(PoliciesPage.HERE + "/{id}/offers")
class OfferPage {

    private static final int DAYS_OF_A_MONTH = 30;

    private final Policies policies;

    OfferPage(Policies policies) {
        this.policies = policies;
    }

    @PostMapping
    String add(
            @PathVariable PolicyId id,
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String unit,
            Viewer.Member viewer) {
        policies.offer(id, offer, unit, viewer);
        return PoliciesPage.there(id, "saved");
    }

    @PostMapping("/{offer}/limits")
    String limit(
            @PathVariable PolicyId id,
            @PathVariable OfferId offer,
            @RequestParam(required = false) @Nullable List<String> role,
            @RequestParam(required = false) @Nullable List<String> months,
            @RequestParam(required = false) @Nullable List<String> most,
            @RequestParam(required = false) @Nullable List<String> yearly,
            Viewer.Member viewer) {
        policies.limit(offer, limits(role, months, most, yearly), viewer);
        return PoliciesPage.there(id, "saved");
    }

    @PostMapping("/{offer}/removal")
    String drop(@PathVariable PolicyId id, @PathVariable OfferId offer, Viewer.Member viewer) {
        policies.drop(offer, viewer);
        return PoliciesPage.there(id, "saved");
    }

    /** A line without a role is one that is not wanted. */
    private static List<Limit> limits(
            @Nullable List<String> roles,
            @Nullable List<String> months,
            @Nullable List<String> most,
            @Nullable List<String> yearly) {
        var limits = new ArrayList<Limit>();
        for (int i = 0; roles != null && i < roles.size(); i++) {
            if (!roles.get(i).isBlank()) {
                limits.add(
                        new Limit(
                                role(roles.get(i)),
                                days(at(months, i)),
                                Amounts.read(at(most, i)),
                                Amounts.read(at(yearly, i))));
            }
        }
        return limits;
    }

    private static String at(@Nullable List<String> typed, int i) {
        return typed == null || i >= typed.size() ? "" : typed.get(i);
    }

    static Role role(String word) {
        try {
            return Role.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "no-such-role", "Choose agent, lead or administrator.");
        }
    }

    private static int days(String months) {
        try {
            return months.isBlank()
                    ? 0
                    : Math.multiplyExact(Integer.parseInt(months.strip()), DAYS_OF_A_MONTH);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "time-out-of-range", "A time is from 0 to 1,200 months.");
        }
    }
}
