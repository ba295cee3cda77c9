package heed.gate;

import heed.ask.AskTaken;
import heed.promise.PromiseFound;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A reply at the gate: what was found in it, and what its writer was told of it before.
 *
 * @param findings in the order of the text; each as loud as the team wants it
 * @param told what held earlier attempts and is not decided yet
 * @param asks what becomes of all that was asked when it is sent
 * @param promises what it commits us to
 */
public record Passage(
        Outgoing outgoing,
        List<Finding> findings,
        List<Told> told,
        List<AskTaken> asks,
        List<PromiseFound> promises) {

    /** A finding that held an earlier attempt. */
    public record Told(
            FindingId finding, String check, Level level, String words, int start, int end) {}

    /** Whether something in it waits for other words, or for its writer's word. */
    public boolean isHeld(List<Confirmation> confirmed) {
        return findings.stream().anyMatch(finding -> !Confirmation.covers(confirmed, finding));
    }

    /** What it commits us to, with what its writer says is so. */
    List<PromiseFound> promises(List<Confirmation> confirmed) {
        return promises.stream()
                .map(one ->
                        Confirmation.names(confirmed, Reviewed.Promise.id(one.text()))
                                ? one.confirm()
                                : one)
                .toList();
    }

    /** The same, with what its writer was told besides. */
    Passage toldToo(List<Told> more) {
        var all = new LinkedHashMap<FindingId, Told>();
        told.forEach(one -> all.put(one.finding(), one));
        more.forEach(one -> all.putIfAbsent(one.finding(), one));
        return new Passage(outgoing, findings, List.copyOf(all.values()), asks, promises);
    }

    /** The findings that hold it, unless they are confirmed. */
    List<Finding> loud() {
        return findings.stream().filter(finding -> finding.level().holds()).toList();
    }
}
