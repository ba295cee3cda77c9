package heed.policy;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Policies and what may be offered beyond them, for programs. */
@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Policies")
@Transactional
class PolicyApi {

    private final Policies policies;

    PolicyApi(Policies policies) {
        this.policies = policies;
    }

    /**
     * @param knownDays for customers known so long
     * @param most at once; null without a limit
     * @param yearly to one customer within 365 days; null without a limit
     */
    @Schema(name = "PolicyLimit")
    record LimitAnswer(
            @Schema(allowableValues = {"agent", "lead", "administrator"}) String role,
            int knownDays,
            @Nullable BigDecimal most,
            @Nullable BigDecimal yearly) {

        static LimitAnswer of(Limit limit) {
            return new LimitAnswer(
                    limit.role().name().toLowerCase(Locale.ROOT),
                    limit.knownDays(),
                    limit.most(),
                    limit.yearly());
        }

        Limit limit() {
            return new Limit(OfferPage.role(role == null ? "" : role), knownDays, most, yearly);
        }
    }

    @Schema(name = "Offer")
    record OfferAnswer(OfferId id, String says, @Nullable String unit, List<LimitAnswer> limits) {

        static OfferAnswer of(Offer offer) {
            return new OfferAnswer(
                    offer.id(),
                    offer.says(),
                    offer.unit(),
                    offer.limits().stream().map(LimitAnswer::of).toList());
        }
    }

    @Schema(name = "Policy")
    record Answer(
            PolicyId id,
            String name,
            String says,
            @Nullable TeamId team,
            @Nullable PersonId owner,
            LocalDate reviewOn,
            boolean closed,
            List<OfferAnswer> offers) {

        static Answer of(Policy policy) {
            return new Answer(
                    policy.id(),
                    policy.name(),
                    policy.says(),
                    policy.team(),
                    policy.owner(),
                    policy.reviewOn(),
                    policy.closed(),
                    policy.offers().stream().map(OfferAnswer::of).toList());
        }
    }

    @Schema(name = "NewPolicy")
    record Wanted(
            @Nullable String name,
            @Nullable String says,
            @Nullable TeamId team,
            @Nullable PersonId owner,
            @Nullable LocalDate reviewOn) {}

    @Schema(name = "NewOffer")
    record NewOffer(@Nullable String says, @Nullable String unit) {}

    @Schema(name = "PolicyLimits")
    record Limits(@Nullable List<LimitAnswer> limits) {}

    @GetMapping
    @Operation(summary = "List the policies with what may be offered beyond them")
    Listing<Answer> list() {
        return Listing.whole(policies.all().stream().map(Answer::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a policy")
    Answer read(@PathVariable PolicyId id) {
        return Answer.of(policies.find(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write a policy down (leads)")
    Answer add(@RequestBody Wanted wanted, Viewer.Member viewer) {
        var id =
                policies.add(
                        new PolicyWanted(
                                wanted.name() == null ? "" : wanted.name(),
                                wanted.says() == null ? "" : wanted.says(),
                                wanted.team(),
                                wanted.owner(),
                                wanted.reviewOn()),
                        viewer);
        return Answer.of(policies.find(id));
    }

    @PostMapping("/{id}/offers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say what may be offered beyond a policy (leads)")
    Answer offer(@PathVariable PolicyId id, @RequestBody NewOffer wanted, Viewer.Member viewer) {
        policies.offer(
                id,
                wanted.says() == null ? "" : wanted.says(),
                wanted.unit() == null ? "" : wanted.unit(),
                viewer);
        return Answer.of(policies.find(id));
    }

    @PutMapping("/{id}/offers/{offer}/limits")
    @Operation(summary = "Say who may go how far with an offer (leads)")
    Answer limit(
            @PathVariable PolicyId id,
            @PathVariable OfferId offer,
            @RequestBody Limits wanted,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        var limits = wanted.limits() == null ? List.<LimitAnswer>of() : wanted.limits();
        if (limits.stream().anyMatch(Objects::isNull)) {
            throw Patch.wrong("limits", "a list of objects with role, knownDays, most and yearly");
        }
        policies.limit(offer, limits.stream().map(LimitAnswer::limit).toList(), viewer);
        return Answer.of(policies.find(id));
    }
}
