package heed.channel.notification;

import heed.gate.Finding;
import heed.gate.Level;
import heed.gate.Passage;
import java.util.stream.Collectors;

/** Says in a mail what holds a reply. */
final class HeldWords {

    private HeldWords() {}

    static String of(Passage passage) {
        return passage.findings().stream()
                .filter(finding -> finding.level() == Level.STOP || finding.level() == Level.WARN)
                .map(HeldWords::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        var about = finding.text().isBlank() ? "" : " “" + finding.text().strip() + "”:";
        var better = finding.suggestions().isEmpty() ? "" : " " + finding.suggestions().getFirst();
        return "* %s%s %s%s"
                .formatted(
                        finding.level() == Level.STOP ? "Stop." : "Look again.",
                        about,
                        finding.message(),
                        better);
    }
}
