package heed.access;

import heed.web.Refusal;
import java.util.Locale;

/** Somebody asked for what their role does not allow. */
public final class NotAllowed extends Refusal {

    NotAllowed(Role wanted) {
        super(
                Kind.FORBIDDEN,
                "not-allowed",
                "Only " + article(wanted) + " may do this. Ask one in your team.");
    }

    private NotAllowed(String sentence) {
        super(Kind.FORBIDDEN, "not-allowed", sentence);
    }

    static NotAllowed notYours() {
        return new NotAllowed("Everybody does this for themselves.");
    }

    private static String article(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        return (name.startsWith("a") ? "an " : "a ") + name;
    }
}
