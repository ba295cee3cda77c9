package heed.review.text;

/** What a stretch of a message is for. */
public enum ZoneKind {
    /** The writer's own sentences. */
    PROSE,
    /** “Hi Mia,”. */
    GREETING,
    /** “Kind regards,”. */
    SIGN_OFF,
    /** Name, role, address and disclaimers below the sign-off. */
    SIGNATURE,
    /** Somebody's earlier words, marked as such by a program. */
    QUOTE,
    /** An item of a list. */
    LIST_ITEM,
    /** A row of a table. */
    TABLE,
    /** Program text between fences. */
    CODE;

    /** Whether the writer says it now, to this reader. */
    public boolean isOwnWords() {
        return this == PROSE || this == LIST_ITEM;
    }
}
