package heed.desk;

/**
 * What somebody wants to do with many.
 *
 * @param to whom, until when, what, or which words, as the deed takes it
 * @param at a time of their own
 * @param key under which each of them is answered once, whoever asks again
 * @param reason why those are resolved in which something stays open; may be empty
 */
record BulkWanted(BulkDeed deed, String to, String at, String key, String reason) {}
