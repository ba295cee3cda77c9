package heed.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** What became of one finding when its reply was sent. */
record Decision(Passage.Told finding, Kind kind, String reason) {

    enum Kind {
        /** It held an earlier attempt, and is not in what was sent. */
        CHANGED,
        /** It was sent as it was, by its writer's word. */
        CONFIRMED,
        /** A hint, which was sent as it was. */
        LEFT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** For a reply that leaves; nothing when it is clean and was at its first attempt. */
    static List<Decision> of(Passage passage, List<Confirmation> confirmed) {
        var found = new LinkedHashMap<FindingId, Finding>();
        passage.findings().forEach(finding -> found.putIfAbsent(finding.id(), finding));
        var decisions = new ArrayList<Decision>();
        for (var told : passage.told()) {
            if (!found.containsKey(told.finding())) {
                decisions.add(new Decision(told, Kind.CHANGED, ""));
            }
        }
        for (var finding : found.values()) {
            decisions.add(
                    finding.level().holds()
                            ? new Decision(
                                    told(finding),
                                    Kind.CONFIRMED,
                                    Confirmation.reason(confirmed, finding.id()))
                            : new Decision(told(finding), Kind.LEFT, ""));
        }
        return List.copyOf(decisions);
    }

    static Passage.Told told(Finding finding) {
        return new Passage.Told(
                finding.id(),
                finding.check(),
                finding.level(),
                finding.words(),
                finding.start(),
                finding.end());
    }
}
