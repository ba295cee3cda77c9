package heed.review.grammar;

import org.jspecify.annotations.Nullable;

/** What the parts of a pattern have matched so far, the last one first. */
record Bindings(String name, @Nullable Object value, @Nullable Bindings before) {

    static final Bindings NONE = new Bindings("", null, null);

    Bindings with(String name, @Nullable Object value) {
        return new Bindings(name, value, this);
    }

    @Nullable Object last(String wanted) {
        for (Bindings here = this; here != null; here = here.before)
            if (here.name.equals(wanted)) return here.value;
        return null;
    }
}
