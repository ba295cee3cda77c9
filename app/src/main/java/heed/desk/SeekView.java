package heed.desk;

/**
 * A search.
 *
 * @param words as they were typed
 * @param told what was found, in words; empty when nothing was looked for
 */
record SeekView(String words, String told) {

    boolean isBlank() {
        return words.isBlank();
    }
}
