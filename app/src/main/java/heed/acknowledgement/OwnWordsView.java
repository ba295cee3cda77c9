package heed.acknowledgement;

import org.jspecify.annotations.Nullable;

/**
 * What an inbox says of its own in one language, to be changed.
 *
 * @param problem why what was typed was refused; null when it was not
 */
record OwnWordsView(String action, OwnWords words, @Nullable String problem) {

    String language() {
        return Phrases.name(words.language());
    }
}
