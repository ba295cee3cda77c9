package heed.desk;

/**
 * What somebody wants to do with many.
 *
 * @param to whom, until when, what, or which words, as the deed takes it
 * @param at a time of their own
 * @param key under which each of them is answered once, whoever asks again
 */
record BulkWanted(BulkDeed deed, String to, String at, String key) {}
