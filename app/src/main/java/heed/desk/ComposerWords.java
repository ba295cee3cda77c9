package heed.desk;

import heed.ask.AskVerdict;
import heed.gate.Confirmation;
import heed.gate.FindingId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a writer says beside their text.
 *
 * @param confirmed what was found and may leave as it is
 * @param asks what the reply does about what was asked
 * @param promises what is promised indeed
 */
record ComposerWords(
        List<Confirmation> confirmed, List<AskVerdict> asks, List<Confirmation> promises) {

    /** As the fields of a form have it. */
    static ComposerWords of(Map<String, List<String>> fields) {
        return new ComposerWords(
                ComposerHeld.confirmed(fields), ComposerAsks.said(fields), promised(fields));
    }

    private static List<Confirmation> promised(Map<String, List<String>> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(MarginPromise.FIELD))
                .map(name -> name.substring(MarginPromise.FIELD.length()))
                .map(id -> new Confirmation(FindingId.of(id), ""))
                .toList();
    }

    /**
     * All that is confirmed.
     *
     * @param findings whether what was found may leave as it is
     */
    List<Confirmation> all(boolean findings) {
        return findings ? Stream.concat(confirmed.stream(), promises.stream()).toList() : promises;
    }
}
