package heed.desk;

import heed.gate.Confirmation;
import heed.gate.Finding;
import heed.gate.FindingId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What holds a reply back, with a way to say why it may leave as it is.
 *
 * @param held which button was held: {@code send}, {@code resolve}
 * @param deed what the button does that confirms
 * @param button its words
 */
record ComposerHeld(List<MarginFinding> findings, String held, String deed, String button) {

    /** The loudest first, as they were found. */
    static ComposerHeld of(List<Finding> findings, List<Confirmation> given, boolean resolves) {
        var lines =
                findings.stream()
                        .sorted(Comparator.comparing(Finding::level))
                        .map(finding -> MarginFinding.of(finding, ""))
                        .toList();
        return of(lines, given, resolves ? "resolve" : "send");
    }

    /** The same, of findings that are told already. */
    static ComposerHeld of(List<MarginFinding> findings, List<Confirmation> given, String held) {
        var asked =
                findings.stream()
                        .map(one -> one.holds() ? one.asking(reason(one, given)) : one)
                        .distinct()
                        .toList();
        boolean stops = asked.stream().anyMatch(MarginFinding::needsReason);
        boolean resolves = held.equals("resolve");
        return new ComposerHeld(
                asked,
                resolves ? "resolve" : "send",
                (resolves ? "resolve" : "send") + "-confirmed",
                (stops ? "Send with this reason" : "Send it as it is")
                        + (resolves ? ", and resolve" : ""));
    }

    /** Whether its writer's word is enough; a blank has to be filled. */
    boolean mayLeave() {
        return findings.stream().allMatch(one -> one.mayBeConfirmed() || !one.holds());
    }

    boolean isHolding() {
        return findings.stream().anyMatch(MarginFinding::holds);
    }

    private static String reason(MarginFinding finding, List<Confirmation> given) {
        return given.stream()
                .filter(one -> one.finding().toString().equals(finding.id()))
                .map(Confirmation::reason)
                .findFirst()
                .orElse("");
    }

    /** What a form says of the findings that it showed. */
    static List<Confirmation> confirmed(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(MarginFinding.REASON))
                .map(field ->
                        new Confirmation(
                                FindingId.of(
                                        field.getKey().substring(MarginFinding.REASON.length())),
                                String.join(" ", field.getValue())))
                .toList();
    }
}
