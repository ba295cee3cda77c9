package heed.acknowledgement;

import heed.access.Viewer;
import heed.calendar.Calendars;
import heed.customer.Card;
import heed.customer.CardEntry;
import heed.customer.CardField;
import heed.customer.CustomerId;
import heed.customer.Source;
import heed.inbox.Inbox;
import heed.reply.AutomaticReplies;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail that somebody would get who wrote to an inbox just now. Thread-safe. */
@Component
class Previews {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Letters letters;
    private final Paces paces;
    private final Calendars calendars;
    private final Calling calling;
    private final Clock clock;

    Previews(Letters letters, Paces paces, Calendars calendars, Calling calling, Clock clock) {
        this.letters = letters;
        this.paces = paces;
        this.calendars = calendars;
        this.calling = calling;
        this.clock = clock;
    }

    /**
     * @param pace null when no time is told
     * @param viewer who is said to have it
     */
    AutomaticReplies.Words of(
            Inbox inbox, Wish wish, @Nullable Pace pace, OwnWords own, Viewer.Member viewer) {
        var language = own.language();
        var now = Instant.now(clock);
        var expected = pace == null ? null : paces.expected(pace, now, inbox.team()).orElse(null);
        var subject = Phrases.of(language).say("sample", false);
        return letters.write(
                new Letters.Matter(
                        new Letters.Talk("#1042", subject, viewer.name(), ""),
                        mia(now),
                        language,
                        wish,
                        calendars.of(inbox.team()),
                        expected,
                        pace,
                        calling.sample(inbox.team()),
                        now),
                own.filled(inbox.name(), "#1042"));
    }

    private static Card mia(Instant now) {
        var id = new CustomerId(NOBODY);
        var name =
                new CardEntry(NOBODY, id, CardField.NAME, "Mia Brandt", Source.OBSERVED, now, null);
        return new Card(id, "Mia Brandt", Map.of(CardField.NAME, name));
    }
}
