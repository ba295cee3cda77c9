package heed.portal;

import heed.calendar.Span;
import heed.calendar.WorkingHours;
import heed.conversation.Conversation;
import heed.promise.Promise;
import heed.promise.PromiseState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is open between a customer and us, in their words and their time.
 *
 * @param days when we are here, from today on; empty when nobody can say
 * @param zone in which those hours are
 * @param told what became of what they did just now; empty when they did nothing
 * @param earlier what was resolved longer ago, a stretch of it
 * @param next where the following stretch begins; null at the end
 */
record OwedView(
        OwedTexts texts,
        List<Matter> matters,
        List<Day> days,
        String zone,
        String line,
        String otherwise,
        boolean onDuty,
        boolean canPress,
        String told,
        List<Matter> earlier,
        @Nullable String next) {

    private static final int DAYS = 7;

    /** A conversation, and how it stands. */
    record Matter(
            String id,
            String reference,
            String subject,
            String with,
            String stands,
            boolean open,
            String changed,
            List<Owed> owed,
            @Nullable String call) {}

    /** Something that we said we would do. */
    record Owed(String words, String when, boolean late) {}

    /** A day, with the hours of it. */
    record Day(String name, String hours, @Nullable String why) {}

    static OwedView of(
            Owing.Look look,
            OwnMatters.Earlier earlier,
            OwedTexts texts,
            Instant now,
            String told) {
        var hours = look.hours();
        return new OwedView(
                texts,
                look.matters().stream().map(one -> matter(one, texts)).toList(),
                hours == null ? List.of() : days(hours, texts, now),
                hours == null ? "" : hours.zone().getId().replace('_', ' '),
                look.line(),
                look.otherwise(),
                look.onDuty(),
                look.canPress(),
                told.equals("urgent")
                        ? texts.text("pressed")
                        : told.equals("reopened") ? texts.text("reopened") : "",
                earlier.conversations().stream()
                        .map(one -> matter(new Owing.Matter(one, List.of(), null), texts))
                        .toList(),
                earlier.next());
    }

    private static Matter matter(Owing.Matter one, OwedTexts texts) {
        var conversation = one.conversation();
        var owner = conversation.ownerName();
        return new Matter(
                conversation.id().toString(),
                conversation.reference(),
                conversation.subject(),
                owner == null
                        ? texts.text("with-team", conversation.teamName())
                        : texts.text("with", owner),
                stands(conversation, texts),
                one.isOpen(),
                texts.text("changed", texts.day(conversation.updatedAt())),
                one.owed().stream().map(promise -> owed(promise, texts)).toList(),
                one.call());
    }

    private static String stands(Conversation conversation, OwedTexts texts) {
        var resolved = conversation.resolvedAt();
        if (resolved != null) {
            return texts.text("solved", texts.day(resolved));
        }
        var waiting = conversation.waitingSince();
        return waiting == null
                ? texts.text("answered", texts.day(conversation.lastMessageAt()))
                : texts.text("waiting", texts.day(waiting));
    }

    private static Owed owed(Promise promise, OwedTexts texts) {
        var due = promise.due();
        boolean late = promise.state() == PromiseState.BROKEN;
        var when =
                due == null
                        ? texts.text("no-time")
                        : texts.text(late ? "late" : "by", texts.time(due));
        return new Owed(promise.text(), when, late);
    }

    private static List<Day> days(WorkingHours hours, OwedTexts texts, Instant now) {
        var today = now.atZone(hours.zone()).toLocalDate();
        return Stream.iterate(today, day -> day.plusDays(1))
                .limit(DAYS)
                .map(day -> day(day, today, hours, texts))
                .toList();
    }

    private static Day day(LocalDate day, LocalDate today, WorkingHours hours, OwedTexts texts) {
        var holiday = hours.holidays().stream().filter(one -> one.day().equals(day)).findFirst();
        var spans =
                holiday.map(one -> one.spans())
                        .orElseGet(() -> hours.week().getOrDefault(day.getDayOfWeek(), List.of()));
        return new Day(
                ChronoUnit.DAYS.between(today, day) == 0 ? texts.text("today") : texts.day(day),
                spans.isEmpty() ? texts.text("closed") : Span.written(spans),
                holiday.map(one -> one.name()).orElse(null));
    }

    String text(String key) {
        return texts.text(key);
    }
}
