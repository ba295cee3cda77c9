package heed.acknowledgement;

import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.web.SettingsFrame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which inboxes acknowledge, and how what they told held.
 *
 * @param leads whether the viewer may set how many an address gets, and an inbox sends
 * @param problem why what was typed was refused; null when it was not
 */
record AcknowledgementsView(
        SettingsFrame frame,
        List<Line> lines,
        int perDay,
        int perHour,
        boolean leads,
        @Nullable String problem) {

    /**
     * An inbox.
     *
     * @param told within how long customers are told to hear from us, and what that is measured by
     * @param held how much of what was told in the last four weeks held
     * @param of of how many
     */
    record Line(String name, String url, boolean on, String told, String held, long of) {}

    /** What it is made of. */
    record Known(
            List<Inbox> inboxes,
            Map<InboxId, Wish> wishes,
            Map<InboxId, Pace> paces,
            Map<InboxId, Acknowledgements.Figure> figures,
            AcknowledgementLimit limit) {}

    static AcknowledgementsView of(
            SettingsFrame frame, Known known, boolean leads, @Nullable String problem) {
        return new AcknowledgementsView(
                frame,
                known.inboxes().stream().map(inbox -> line(inbox, known)).toList(),
                known.limit().perDay(),
                known.limit().perHour(),
                leads,
                problem);
    }

    private static Line line(Inbox inbox, Known known) {
        var wish = known.wishes().getOrDefault(inbox.id(), Wish.unsaid(inbox.id()));
        var figure = known.figures().getOrDefault(inbox.id(), Acknowledgements.Figure.NONE);
        return new Line(
                inbox.name(),
                AcknowledgementPage.HERE + "/" + inbox.id(),
                wish.wanted(),
                told(known.paces().get(inbox.id())),
                figure.share(),
                figure.ended());
    }

    /** {@code within 5 h, measured in 212 conversations of this inbox}. */
    static String told(@Nullable Pace pace) {
        var minutes = pace == null ? null : pace.told();
        if (pace == null || minutes == null) {
            return pace != null && pace.waits() >= PacePolicy.FEWEST
                    ? "no time: too many still wait to tell"
                    : "no time: too little is measured yet";
        }
        var within = "within " + hours(minutes);
        return switch (pace.basis()) {
            case "target" -> within + ", as the target says: too little is measured yet";
            case "team" -> within + ", measured in " + pace.waits() + " conversations of its team";
            case "desk" -> within + ", measured in " + pace.waits() + " conversations of the desk";
            default -> within + ", measured in " + pace.waits() + " conversations";
        };
    }

    private static String hours(long minutes) {
        return minutes < 120 ? minutes + " min" : Math.ceilDiv(minutes, 60) + " h";
    }
}
