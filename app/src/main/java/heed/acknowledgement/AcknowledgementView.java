package heed.acknowledgement;

import heed.web.SettingsFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one inbox acknowledges with, and how it reads.
 *
 * @param keeps whether the viewer may change it
 * @param told within how long customers are told to hear from us
 * @param languages that somebody is spoken to in whose language is not known
 * @param previews the same mail in each language, one of them shown
 * @param letter the mail with these words
 * @param problem why what was typed was refused; null when it was not
 */
record AcknowledgementView(
        SettingsFrame frame,
        String action,
        boolean keeps,
        Wish wish,
        String told,
        List<Choice> languages,
        List<Choice> previews,
        OwnWordsView own,
        LetterView letter,
        @Nullable String problem) {

    /**
     * @param url where it is shown
     */
    record Choice(String value, String words, String url, boolean chosen) {}

    static List<Choice> languages(String action, String chosen) {
        return Phrases.LANGUAGES.stream()
                .map(one ->
                        new Choice(
                                one,
                                Phrases.name(one),
                                action + "?language=" + one + "#preview",
                                one.equals(chosen)))
                .toList();
    }
}
