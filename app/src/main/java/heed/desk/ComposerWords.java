package heed.desk;

import heed.ask.AskVerdict;
import heed.gate.Confirmation;
import heed.gate.FindingId;
import heed.gate.PromiseWords;
import heed.promise.PromiseId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a writer says beside their text.
 *
 * @param confirmed what was found and may leave as it is
 * @param asks what the reply does about what was asked
 * @param promises what is promised indeed
 * @param earlier what is none, and which earlier promises it keeps or renews
 * @param marks all of it, by the names of the fields
 */
record ComposerWords(
        List<Confirmation> confirmed,
        List<AskVerdict> asks,
        List<Confirmation> promises,
        PromiseWords earlier,
        Map<String, String> marks) {

    /** In the field of a promise that is none. */
    static final String NONE = "none";

    /** Begin the names of fields; behind them stands a promise, of the ledger or of the draft. */
    static final String KEEPS = "keeps-";

    static final String RENEWS = "renews-";
    static final String WHY = "why-";

    /** As the fields of a form have it. */
    static ComposerWords of(Map<String, List<String>> fields) {
        var marks = new TreeMap<String, String>();
        fields.forEach((name, values) -> marks.put(name, values.getLast()));
        return new ComposerWords(
                ComposerHeld.confirmed(fields),
                ComposerAsks.said(fields),
                promised(marks),
                new PromiseWords(putAway(marks), kept(marks), renewed(marks)),
                marks);
    }

    private static List<Confirmation> promised(Map<String, String> marks) {
        return named(marks, MarginPromise.FIELD)
                .filter(one -> !one.getValue().equals(NONE))
                .map(one -> new Confirmation(FindingId.of(one.getKey()), ""))
                .toList();
    }

    private static Set<FindingId> putAway(Map<String, String> marks) {
        return named(marks, MarginPromise.FIELD)
                .filter(one -> one.getValue().equals(NONE))
                .map(one -> FindingId.of(one.getKey()))
                .collect(Collectors.toSet());
    }

    private static List<PromiseId> kept(Map<String, String> marks) {
        return named(marks, KEEPS).map(one -> PromiseId.of(one.getKey())).toList();
    }

    private static List<PromiseWords.Renewal> renewed(Map<String, String> marks) {
        return named(marks, RENEWS)
                .map(one ->
                        new PromiseWords.Renewal(
                                FindingId.of(one.getKey()),
                                PromiseId.of(one.getValue()),
                                marks.getOrDefault(WHY + one.getValue(), "")))
                .toList();
    }

    /** The fields that begin like this and say something, without their beginning. */
    private static Stream<Map.Entry<String, String>> named(
            Map<String, String> marks, String beginning) {
        return marks.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning) && !one.getValue().isBlank())
                .map(one -> Map.entry(one.getKey().substring(beginning.length()), one.getValue()));
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
