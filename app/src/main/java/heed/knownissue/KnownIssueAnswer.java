package heed.knownissue;

import heed.access.PersonId;
import heed.access.TeamId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known issue as programs read it.
 *
 * @param linked how many conversations are about it
 */
@Schema(name = "KnownIssue")
record KnownIssueAnswer(
        KnownIssueId id,
        @Schema(allowableValues = {"problem", "planned"}) String kind,
        @Schema(allowableValues = {"investigating", "identified", "fixed", "closed"}) String state,
        @Nullable TeamId team,
        PersonId owner,
        @Schema(description = "The main one", example = "en") String language,
        @Schema(description = "Whether everybody may read it at /known-issues") boolean shown,
        Instant since,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant closedAt,
        List<Text> texts,
        int linked,
        int version) {

    @Schema(name = "KnownIssueText")
    record Text(@Nullable String language, @Nullable String title, @Nullable String description) {

        IssueText text() {
            return new IssueText(said(language), said(title), said(description));
        }

        private static String said(@Nullable String words) {
            return words == null ? "" : words;
        }
    }

    static KnownIssueAnswer of(KnownIssue one, int linked) {
        return new KnownIssueAnswer(
                one.id(),
                one.kind().word(),
                one.state().word(),
                one.team(),
                one.owner(),
                one.language(),
                one.shown(),
                one.since(),
                one.startsAt(),
                one.endsAt(),
                one.nextUpdateAt(),
                one.closedAt(),
                one.texts().stream()
                        .map(text -> new Text(text.language(), text.title(), text.description()))
                        .toList(),
                linked,
                one.version());
    }
}
