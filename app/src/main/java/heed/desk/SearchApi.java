package heed.desk;

import heed.access.Viewer;
import heed.audit.Readings;
import heed.message.Search;
import heed.web.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finding conversations, for programs. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search")
@Transactional
class SearchApi {

    private final Search search;
    private final Readings readings;

    SearchApi(Search search, Readings readings) {
        this.search = search;
        this.readings = readings;
    }

    @GetMapping
    @Operation(summary = "Find conversations by words, “phrases”, people or #number")
    Listing<ConversationAnswer> find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") int limit,
            Viewer.Member viewer) {
        var found = search.find(q, Listing.limit(limit));
        readings.note(viewer, null, "search:" + q.replace("\u0000", ""), "api");
        return Listing.whole(found.stream().map(ConversationAnswer::of).toList());
    }
}
