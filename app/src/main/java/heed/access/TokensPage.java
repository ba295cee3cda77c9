package heed.access;

import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own tokens: which programs act for oneself, one more, and one less. */
@Controller
@RequestMapping(TokensPage.HERE)
class TokensPage {

    static final String HERE = "/settings/tokens";
    private static final Map<String, String> FIELDS = Map.of("name-missing", "name");

    private final ApiTokens tokens;
    private final Clock clock;

    TokensPage(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        var said = "ended".equals(told) ? "That token is ended: what used it is shut out." : null;
        return page(viewer, Asked.NOTHING, Problems.NONE, null, said);
    }

    @PostMapping
    public Html make(
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "*") String scope) {
        var asked = new Asked(name, scope);
        try {
            var token = tokens.make(viewer.person(), name, List.of(scope));
            // Rendered rather than redirected to: the token is shown this once
            var made = new TokensView.Made(name.strip(), token);
            return page(viewer, Asked.NOTHING, Problems.NONE, made, null).withStatus(201);
        } catch (Refusal refusal) {
            var problems = Problems.of(refusal, FIELDS);
            return page(viewer, asked, problems, null, null).withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/{id}/end")
    public String end(Viewer.Member viewer, @PathVariable String id) {
        tokens.revoke(viewer.person(), Refusal.parsingId(id));
        return "redirect:" + HERE + "?told=ended";
    }

    /** What somebody typed. */
    record Asked(String name, String scope) {

        static final Asked NOTHING = new Asked("", "*");
    }

    private Html page(
            Viewer.Member viewer,
            Asked asked,
            Problems problems,
            TokensView.@Nullable Made made,
            @Nullable String told) {
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var frame = viewer.settings("Tokens", HERE).telling(told);
        var all = tokens.of(viewer.person());
        return Html.of("access/tokens", TokensView.of(frame, all, asked, problems, made, words));
    }
}
