package heed.desk;

import heed.gate.Reviewed;
import java.util.ArrayList;
import java.util.List;

/**
 * An earlier promise that the draft may keep.
 *
 * @param promise what was promised
 * @param words of the draft that seem to keep it; empty when only a person can tell
 */
record MarginKept(String field, String promise, String words) {

    /** Those that the draft seems to keep first, then all others that are owed. */
    static List<MarginKept> of(Reviewed.Ledger ledger) {
        var all = new ArrayList<MarginKept>();
        ledger.keeps()
                .forEach(one ->
                        all.add(
                                new MarginKept(
                                        ComposerWords.KEEPS + one.promise(),
                                        one.text(),
                                        one.words())));
        ledger.owed().stream()
                .filter(one ->
                        ledger.keeps().stream().noneMatch(it -> it.promise().equals(one.promise())))
                .forEach(one ->
                        all.add(
                                new MarginKept(
                                        ComposerWords.KEEPS + one.promise(), one.text(), "")));
        return List.copyOf(all);
    }

    boolean isProposed() {
        return !words.isEmpty();
    }
}
