package heed.promise;

import java.util.Locale;

/** What became of a promise. */
public enum PromiseState {
    /** The review read it in a reply; nobody said yet that it is one. */
    FOUND,
    /** Somebody confirmed it: it is to be kept. */
    OPEN,
    KEPT,
    /** Another one, with a reason and a new time, took its place before it was due. */
    RENEWED,
    BROKEN,
    /** Its reply was taken back before it left. */
    WITHDRAWN,
    /** It is none. */
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PromiseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
