package heed.reply;

import heed.inbox.InboxId;
import java.time.Instant;

/**
 * Why an inbox holds all its replies.
 *
 * @param name of the inbox
 * @param why in a sentence
 * @param until when one of them is tried
 */
record InboxHold(InboxId inbox, String name, String why, Instant since, Instant until) {}
