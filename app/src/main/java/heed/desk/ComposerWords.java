package heed.desk;

import heed.ask.AskVerdict;
import heed.gate.Confirmation;
import java.util.List;
import java.util.Map;

/**
 * What a writer says beside their text.
 *
 * @param confirmed what was found and may leave as it is
 * @param asks what the reply does about what was asked
 */
record ComposerWords(List<Confirmation> confirmed, List<AskVerdict> asks) {

    /** As the fields of a form have it. */
    static ComposerWords of(Map<String, List<String>> fields) {
        return new ComposerWords(ComposerHeld.confirmed(fields), ComposerAsks.said(fields));
    }
}
