package heed.ask;

import heed.message.MessageReceived;
import heed.review.AskReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what customers ask out of every message that comes in, in the transaction that keeps it, so
 * that none is lost or found twice. Thread-safe.
 */
@Component
class AsksHeard {

    private static final int LONGEST = 2000;

    private final AskStore store;
    private final AskReading reading;

    AsksHeard(AskStore store, AskReading reading) {
        this.store = store;
        this.reading = reading;
    }

    /** Nobody asks anything by machine, or with mere thanks. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(MessageReceived received) {
        var id = received.id();
        var inbound = received.inbound();
        if (inbound.automatic() || received.thanks()) {
            return;
        }
        var asked = reading.asked(id, inbound.body(), inbound.language());
        if (asked.isEmpty()) {
            return;
        }
        var settled =
                store.of(inbound.conversation()).stream()
                        .filter(ask -> !ask.isOpen() && ask.state() != AskState.DROPPED)
                        .toList();
        var found =
                asked.stream()
                        .map(ask ->
                                new AskStore.Found(
                                        ask.span().start(),
                                        ask.span().end(),
                                        words(ask.text()),
                                        again(ask.text(), settled)))
                        .toList();
        store.found(inbound.conversation(), id, found, inbound.at());
    }

    private static @Nullable AskId again(String words, List<Ask> settled) {
        return settled.reversed().stream()
                .filter(before -> AskReader.areAlike(before.words(), words))
                .map(Ask::id)
                .findFirst()
                .orElse(null);
    }

    /** PostgreSQL keeps every character but one, and nobody asks for longer than this. */
    private static String words(String text) {
        var words = text.replace("\u0000", "").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
