package heed.ask;

import heed.message.Message;
import heed.message.MessageId;
import heed.review.AskReader;
import heed.review.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads texts for asks, in the terms of the review. Thread-safe. */
@Component
class AskReading {

    private static final Logger log = LoggerFactory.getLogger(AskReading.class);

    /** Loaded with the first message: a start does not wait for it. */
    private static final class Loaded {
        static final AskReader READER = new AskReader();
    }

    /**
     * What a message asks; nothing when it cannot be read. A message comes in all the same: whoever
     * answers it has its asks looked for again.
     */
    List<heed.review.Ask> asked(MessageId id, String body, @Nullable String language) {
        try {
            var known =
                    language != null && language.length() >= 2 ? language.substring(0, 2) : null;
            return Loaded.READER.in(body, known);
        } catch (RuntimeException fault) {
            log.error("Message {} could not be read for asks", id, fault);
            return List.of();
        }
    }

    /** What a reply makes of the asks of one message, in their order. */
    List<AskState> after(List<Ask> asks, Message asked, String reply) {
        var read =
                asks.stream()
                        .map(ask ->
                                new heed.review.Ask(
                                        0,
                                        new Span(ask.start(), ask.end()),
                                        ask.words(),
                                        heed.review.Ask.State.OPEN))
                        .toList();
        return Loaded.READER.after(read, asked.body(), reply).stream()
                .map(ask -> state(ask.state()))
                .toList();
    }

    static AskState state(heed.review.Ask.State state) {
        return switch (state) {
            case OPEN -> AskState.OPEN;
            case ANSWERED -> AskState.ANSWERED;
            case DEFERRED -> AskState.DEFERRED;
            case DECLINED -> AskState.DECLINED;
        };
    }
}
