package heed.handoff;

import heed.web.TimeWords;
import heed.web.WorkFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one is asked to take over, and what one asked.
 *
 * @param problem why an answer was refused; null when it was not
 */
record HandOffView(
        WorkFrame frame,
        @Nullable String problem,
        List<Line> offered,
        List<Line> asked,
        List<Counted> counted) {

    /** One hand-off. */
    record Line(
            String id,
            String url,
            String reference,
            String subject,
            String customer,
            String from,
            String to,
            String reason,
            String summary,
            String tried,
            String step,
            String when,
            String asked,
            String state,
            boolean open,
            @Nullable String because) {

        static Line of(HandOff one, TimeWords words) {
            return new Line(
                    one.id().toString(),
                    "/conversations/" + one.number(),
                    one.reference(),
                    one.subject().isBlank() ? "No subject" : one.subject(),
                    one.customer(),
                    one.askedByName(),
                    one.to(),
                    one.reason(),
                    one.summary(),
                    one.tried(),
                    one.nextStep().text(),
                    "by " + words.until(one.nextStep().at()),
                    words.shortly(one.askedAt()),
                    state(one),
                    one.isOpen(),
                    one.because());
        }

        private static String state(HandOff one) {
            var who = one.settledByName() == null ? "somebody" : one.settledByName();
            return switch (one.state()) {
                case "asked" -> "waits for " + one.to();
                case "accepted" -> who + " took it over";
                case "declined" -> who + " declined";
                case "to-lead" -> who + " has it, as lead";
                default -> "taken back";
            };
        }
    }

    /** The figures of a team. */
    record Counted(String team, HandOffFigures.Figures figures) {}
}
