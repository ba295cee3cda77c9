package heed.reply;

import heed.inbox.InboxId;

/** What an inbox holds may leave, or one of it is to be tried. */
record OutboxResumed(InboxId inbox) {}
