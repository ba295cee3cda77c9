package heed.knownissue;

import heed.access.Leads;
import heed.access.Viewer;
import heed.access.Viewers;
import heed.web.Refusal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * In whose name news leave: of whoever wrote them; once they have left, of whoever let them out, or
 * of a lead. For Heed's own job. Thread-safe.
 */
@Component
class IssueWriters {

    private final KnownIssues issues;
    private final Viewers viewers;
    private final Leads leads;

    IssueWriters(KnownIssues issues, Viewers viewers, Leads leads) {
        this.issues = issues;
        this.viewers = viewers;
        this.leads = leads;
    }

    /**
     * @throws Refusal when nobody works here who could
     */
    Viewer.Member of(IssueUpdate news) {
        return Stream.of(news.person(), news.letOutBy())
                .filter(Objects::nonNull)
                .map(viewers::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> lead(news))
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.CONFLICT,
                                "writer-left",
                                "Whoever wrote the news has left, and nobody leads."));
    }

    private Optional<Viewer.Member> lead(IssueUpdate news) {
        return leads.of(issues.find(news.issue()).team()).stream()
                .map(viewers::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
