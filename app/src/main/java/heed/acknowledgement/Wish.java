package heed.acknowledgement;

import heed.inbox.InboxId;

/**
 * Whether an inbox acknowledges what comes in, and how.
 *
 * @param sentence of its own, at the end of each; may be empty
 * @param language spoken to those of whom we know no other; a part of BCP 47 such as {@code de}
 * @param version grows with every change; 0 while nobody has said anything
 */
public record Wish(InboxId inbox, boolean wanted, String sentence, String language, int version) {

    static Wish unsaid(InboxId inbox) {
        return new Wish(inbox, false, "", "en", 0);
    }
}
