package heed.policy;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What waits for somebody's word, what was granted and refused, and whether all are treated alike.
 */
@Controller
@RequestMapping(ExceptionsPage.HERE)
class ExceptionsPage {

    static final String HERE = "/settings/exceptions";
    private static final int MOST = 100;
    private static final Map<String, String> TOLD =
            Map.of(
                    "granted", "Granted. Who asked is told.",
                    "refused", "Refused. Who asked is told, with your reason.",
                    "withdrawn", "Taken back.");

    private final Exceptions exceptions;
    private final ExceptionDecisions decisions;
    private final ExceptionFigures figures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExceptionsPage(
            Exceptions exceptions,
            ExceptionDecisions decisions,
            ExceptionFigures figures,
            TransactionTemplate transaction,
            Clock clock) {
        this.exceptions = exceptions;
        this.decisions = decisions;
        this.figures = figures;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return page(viewer, TOLD.get(told), null);
    }

    @PostMapping("/{id}/decision")
    Object decide(
            @PathVariable ExceptionId id,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(defaultValue = "") String answer,
            Viewer.Member viewer) {
        try {
            decisions.decide(id, deed.equals("grant"), answer, viewer);
            return "redirect:" + HERE + "?told=" + (deed.equals("grant") ? "granted" : "refused");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return page(viewer, null, refusal.sentence()).withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable ExceptionId id, Viewer.Member viewer) {
        decisions.withdraw(id, viewer);
        return "redirect:" + HERE + "?told=withdrawn";
    }

    private Html page(Viewer.Member viewer, @Nullable String told, @Nullable String problem) {
        return transaction.execute(status -> shown(viewer, told, problem));
    }

    private Html shown(Viewer.Member viewer, @Nullable String told, @Nullable String problem) {
        return Html.of(
                "policy/exceptions",
                ExceptionsView.of(
                        viewer,
                        told,
                        problem,
                        exceptions.waiting(MOST),
                        exceptions.decided(MOST),
                        new ExceptionsView.Figures(
                                figures.byOffer(), figures.byLanguage(), figures.byAcquaintance()),
                        new TimeWords(Instant.now(clock), viewer.zone())));
    }
}
