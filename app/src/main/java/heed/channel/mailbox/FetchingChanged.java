package heed.channel.mailbox;

import heed.inbox.InboxId;

/** An administrator set what an inbox fetches from. */
record FetchingChanged(InboxId inbox) {}
