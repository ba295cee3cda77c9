package heed.knowledge;

import heed.access.Role;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What facts were, what states them still, and the words that customers know, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Facts")
@Transactional
class FactPartsApi {

    private final FactKeeping facts;
    private final FactUses uses;
    private final Terms terms;

    FactPartsApi(FactKeeping facts, FactUses uses, Terms terms) {
        this.facts = facts;
        this.uses = uses;
        this.terms = terms;
    }

    /** The words of the house that customers know. */
    @Schema(name = "KnownWords")
    record Words(@Nullable List<String> words) {}

    @GetMapping("/facts/{id}/values")
    @Operation(summary = "List what a fact is, was and will be, the latest first")
    Listing<FactAnswer.Value> values(@PathVariable FactId id, Viewer.Member viewer) {
        facts.find(id);
        return Listing.whole(facts.history(id).stream().map(FactAnswer.Value::of).toList());
    }

    @GetMapping("/facts/{id}/uses")
    @Operation(summary = "List what is open and states a value that was ended")
    Listing<FactAnswer.Use> uses(@PathVariable FactId id, Viewer.Member viewer) {
        facts.find(id);
        return Listing.whole(uses.of(id).seen().stream().map(FactAnswer.Use::of).toList());
    }

    @PutMapping("/facts/{id}/uses/{use}/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that you looked at it")
    void look(@PathVariable FactId id, @PathVariable UUID use, Viewer.Member viewer) {
        uses.look(id, use, true, viewer);
    }

    @DeleteMapping("/facts/{id}/uses/{use}/look")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that it was not done after all")
    void unlook(@PathVariable FactId id, @PathVariable UUID use, Viewer.Member viewer) {
        uses.look(id, use, false, viewer);
    }

    @GetMapping("/known-words")
    @Operation(summary = "Read the words of the house that customers know")
    Words words(Viewer.Member viewer) {
        return new Words(terms.all());
    }

    @PutMapping("/known-words")
    @Operation(summary = "Keep these words and no others (leads)")
    Words keep(@RequestBody Words wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (wanted.words() == null || wanted.words().stream().anyMatch(Objects::isNull)) {
            throw Patch.wrong("words", "a list of texts");
        }
        terms.keep(wanted.words());
        return new Words(terms.all());
    }
}
