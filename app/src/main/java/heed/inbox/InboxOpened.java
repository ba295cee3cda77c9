package heed.inbox;

/**
 * An inbox was opened by somebody who works here. Told within the transaction that opens it; what
 * Heed opens by itself, as for a demo, is not told.
 */
public record InboxOpened(InboxId inbox) {}
