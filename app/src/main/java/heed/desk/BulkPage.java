package heed.desk;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bar for many. What a deed still needs to be told is asked first. */
@Controller
class BulkPage {

    private final Bulk bulk;
    private final BulkChoices choices;

    BulkPage(Bulk bulk, BulkChoices choices) {
        this.bulk = bulk;
        this.choices = choices;
    }

    /**
     * @param act a deed, with what it needs behind a colon: {@code give:<person>}, {@code
     *     priority:high}; of several the last one counts, which is the button that was pressed
     * @param key under which each of them is answered once, when they are written to
     */
    @PostMapping("/bulk")
    Object act(
            @RequestParam(name = "id", defaultValue = "") List<ConversationId> ids,
            @RequestParam(defaultValue = "") List<String> act,
            BulkFields fields,
            Viewer.Member viewer,
            Htmx htmx,
            HttpServletResponse response) {
        var words = (act.isEmpty() ? "" : act.getLast()).split(":", 2);
        var deed = deed(words[0]);
        var to = words.length > 1 ? words[1] : "";
        if (deed == BulkDeed.MACRO || deed.asks() && to.isEmpty()) {
            var choice = choices.of(deed, to, ids, fields.place(), viewer);
            return Html.of(htmx.asked() ? "desk/bulk-choice" : "desk/bulk-choice-page", choice);
        }
        if (bulk.takesLong(deed, ids)) {
            var address = "/bulk-runs/" + bulk.begin(fields.wanted(deed, to), ids, viewer);
            response.setHeader("HX-Redirect", address);
            return htmx.asked() ? ResponseEntity.noContent().build() : "redirect:" + address;
        }
        var result = bulk.apply(fields.wanted(deed, to), ids, viewer);
        if (htmx.asked()) {
            response.setHeader("HX-Trigger", "live-list, live-nav, live-talk");
            return Html.of("desk/bulk-done", result);
        }
        return result.isComplete()
                ? "redirect:" + fields.place().address()
                : Html.of("desk/bulk-done-page", result);
    }

    private static BulkDeed deed(String word) {
        return Arrays.stream(BulkDeed.values())
                .filter(deed -> deed.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "choose-what",
                                "Choose what shall be done with them."));
    }
}
