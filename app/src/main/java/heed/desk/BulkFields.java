package heed.desk;

import heed.web.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the forms for many say besides which and what. */
record BulkFields(
        @Nullable String tags,
        @Nullable String at,
        @Nullable String text,
        @Nullable String key,
        @Nullable String reason,
        @Nullable String in) {

    Place place() {
        return Place.of(in);
    }

    BulkWanted wanted(BulkDeed deed, String to) {
        if (deed.writes() && (key == null || key.isBlank())) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "key-missing", "Load the page again, then send.");
        }
        var words =
                switch (deed) {
                    case TAG -> words(tags);
                    case REPLY -> words(text);
                    default -> to;
                };
        return new BulkWanted(deed, words, words(at), words(key), words(reason));
    }

    private static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
