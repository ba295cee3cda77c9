package heed.web;

import org.jspecify.annotations.Nullable;

/** Entity tags of what programs change, so that nobody undoes what they never saw. */
public final class Versions {

    private Versions() {}

    /** As {@code ETag} answers it. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses what was read before somebody changed it; programs that send no tag do not care.
     *
     * @param tags of {@code If-Match}
     * @param version as it is now, held so that nobody changes it in between; null when there is
     *     none
     */
    public static void require(@Nullable String tags, @Nullable Long version) {
        if (tags == null) {
            return;
        }
        for (var tag : tags.split(",")) {
            var bare = tag.strip().replaceFirst("^W/", "").replace("\"", "");
            if (version != null && (bare.equals("*") || bare.equals(version.toString()))) {
                return;
            }
        }
        throw changed();
    }

    /** Somebody was quicker. */
    public static Refusal changed() {
        return new Refusal(
                Refusal.Kind.STALE,
                "changed-meanwhile",
                "Somebody changed this since you read it. Read it again.");
    }
}
