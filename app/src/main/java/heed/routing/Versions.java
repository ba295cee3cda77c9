package heed.routing;

import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/** Entity tags of what programs change here. */
final class Versions {

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Refuses what was read before somebody changed it; programs that send no tag do not care. */
    static void require(@Nullable String tags, long version) {
        if (tags == null) {
            return;
        }
        for (var tag : tags.split(",")) {
            var bare = tag.strip().replaceFirst("^W/", "").replace("\"", "");
            if (bare.equals("*") || bare.equals(Long.toString(version))) {
                return;
            }
        }
        throw new Refusal(
                Refusal.Kind.STALE,
                "changed-meanwhile",
                "Somebody changed this since you read it. Read it again.");
    }
}
