package heed.article;

import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import heed.web.Versions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles, for programs. Whoever works here reads them all. */
@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "Articles")
@Transactional
class ArticleApi {

    private static final int MOST_VERSIONS = 100;

    private final Articles articles;
    private final ArticleKeeping keeping;

    ArticleApi(Articles articles, ArticleKeeping keeping) {
        this.articles = articles;
        this.keeping = keeping;
    }

    @GetMapping
    @Operation(summary = "List articles by title, or those that have the words")
    Listing<ArticleAnswer> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false)
                    @Nullable
                    @Schema(allowableValues = {"draft", "published", "withdrawn"})
                    String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer.Member viewer) {
        int most = Listing.limit(limit);
        var after = cursor == null || cursor.isBlank() ? null : ArticleId.of(cursor);
        var rows =
                articles.list(
                        q,
                        state == null || state.isBlank() ? null : Article.State.of(state),
                        after,
                        most);
        var items = rows.size() > most ? rows.subList(0, most) : rows;
        return new Listing<>(
                items.stream().map(ArticleAnswer::of).toList(),
                rows.size() > most ? items.getLast().id().toString() : null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an article")
    ResponseEntity<ArticleAnswer> read(@PathVariable ArticleId id, Viewer.Member viewer) {
        return answer(HttpStatus.OK, id);
    }

    @GetMapping("/{id}/versions")
    @Operation(summary = "Read what it said at which time, the latest first")
    Listing<ArticleAnswer.Version> versions(@PathVariable ArticleId id, Viewer.Member viewer) {
        return Listing.whole(
                articles.versions(id, MOST_VERSIONS).stream()
                        .map(ArticleAnswer.Version::of)
                        .toList());
    }

    @PostMapping
    @Operation(summary = "Begin an article, as a draft: in one's own team, or, as a lead, anywhere")
    ResponseEntity<ArticleAnswer> add(@RequestBody NewArticle wanted, Viewer.Member viewer) {
        return answer(HttpStatus.CREATED, keeping.add(wanted.wanted(viewer)));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change an article, or publish or withdraw it (leads)",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(implementation = ArticleChange.class))))
    ResponseEntity<ArticleAnswer> change(
            @PathVariable ArticleId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Patch patch,
            Viewer.Member viewer) {
        var before = articles.find(id);
        Versions.require(version, before.changes());
        if (ArticleChange.changesWords(patch)) {
            keeping.change(id, before.changes(), ArticleChange.of(before, patch));
        }
        if (patch.has("state")) {
            keeping.move(id, null, Article.State.of(patch.requiredText("state")));
        }
        return answer(HttpStatus.OK, id);
    }

    @PostMapping("/{id}/reviews")
    @Operation(summary = "Say that it is still true (its owner, leads): the next review is later")
    ResponseEntity<ArticleAnswer> review(@PathVariable ArticleId id, Viewer.Member viewer) {
        keeping.review(id);
        return answer(HttpStatus.OK, id);
    }

    private ResponseEntity<ArticleAnswer> answer(HttpStatus status, ArticleId id) {
        var article = articles.find(id);
        return ResponseEntity.status(status)
                .eTag(Versions.tag(article.changes()))
                .body(ArticleAnswer.of(article));
    }
}
