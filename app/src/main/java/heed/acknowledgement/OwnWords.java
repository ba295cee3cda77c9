package heed.acknowledgement;

import heed.inbox.InboxId;

/**
 * What an inbox says of its own in one language, around the facts that are Heed's to say.
 *
 * @param opening below the greeting; empty for our thanks
 * @param closing above the word that a machine wrote it; may be empty
 * @param version grows with every change; 0 while nobody has said anything
 */
record OwnWords(InboxId inbox, String language, String opening, String closing, int version) {

    static OwnWords unsaid(InboxId inbox, String language) {
        return new OwnWords(inbox, language, "", "", 0);
    }

    /** With its places filled. */
    OwnWords filled(String inboxName, String reference) {
        return new OwnWords(
                inbox,
                language,
                filled(opening, inboxName, reference),
                filled(closing, inboxName, reference),
                version);
    }

    private static String filled(String words, String inboxName, String reference) {
        return words.replace("{{inbox.name}}", inboxName)
                .replace("{{conversation.number}}", reference);
    }
}
