package heed.desk;

import heed.gate.Confirmation;
import heed.gate.Finding;
import heed.gate.FindingId;
import heed.gate.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What holds a reply back, with a way to say why it may leave as it is.
 *
 * @param deed what the button does that confirms
 * @param button its words
 */
record ComposerHeld(List<Line> findings, String deed, String button) {

    private static final String REASON = "reason-";

    /**
     * One finding.
     *
     * @param words those it is about; empty when something is missing
     * @param field the name of the field for the reason; empty when it holds nothing
     * @param reason as it was given
     */
    record Line(
            String id,
            String level,
            String levelWords,
            String message,
            String words,
            List<String> evidence,
            List<String> suggestions,
            String field,
            String reason,
            boolean needsReason) {}

    /** The loudest first, as they were found. */
    static ComposerHeld of(List<Finding> findings, List<Confirmation> given, boolean resolves) {
        var lines =
                findings.stream()
                        .sorted(Comparator.comparing(Finding::level))
                        .map(finding -> line(finding, given))
                        .distinct()
                        .toList();
        boolean stops = lines.stream().anyMatch(Line::needsReason);
        return new ComposerHeld(
                lines,
                (resolves ? "resolve" : "send") + "-confirmed",
                (stops ? "Send with this reason" : "Send it as it is")
                        + (resolves ? ", and resolve" : ""));
    }

    private static Line line(Finding finding, List<Confirmation> given) {
        var id = finding.id().toString();
        return new Line(
                id,
                finding.level().word(),
                words(finding.level()),
                finding.message(),
                finding.text(),
                finding.evidence().stream().map(Finding.Evidence::text).toList(),
                finding.suggestions(),
                finding.level().holds() ? REASON + id : "",
                given.stream()
                        .filter(one -> one.finding().equals(finding.id()))
                        .map(Confirmation::reason)
                        .findFirst()
                        .orElse(""),
                finding.level() == Level.STOP);
    }

    private static String words(Level level) {
        return switch (level) {
            case STOP -> "stop";
            case WARN -> "warning";
            case HINT, OFF -> "hint";
        };
    }

    /** What a form says of the findings that it showed. */
    static List<Confirmation> confirmed(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(REASON))
                .map(field ->
                        new Confirmation(
                                FindingId.of(field.getKey().substring(REASON.length())),
                                String.join(" ", field.getValue())))
                .toList();
    }
}
