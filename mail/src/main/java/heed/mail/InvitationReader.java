package heed.mail;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the appointment in a text/calendar part. */
final class InvitationReader {

    private InvitationReader() {}

    /** The first event, or null if the text is no calendar. */
    static @Nullable Invitation read(String text, @Nullable String methodOfType) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (calendar == null) return null;
        String method =
                calendar.getMethod() != null ? calendar.getMethod().getValue() : methodOfType;
        VEvent event = calendar.getEvents().isEmpty() ? null : calendar.getEvents().getFirst();
        return new Invitation(
                method == null ? null : method.toUpperCase(Locale.ROOT),
                event == null || event.getSummary() == null ? "" : event.getSummary().getValue(),
                event == null ? null : start(event));
    }

    private static @Nullable Instant start(VEvent event) {
        if (event.getDateStart() == null || event.getDateStart().getValue() == null) return null;
        return event.getDateStart().getValue().toInstant();
    }
}
