package heed.channel.notification;

import heed.access.Elevation;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.access.Viewers;
import heed.reply.Replies;
import heed.reply.ReplyRequest;
import heed.reply.SendOutcome;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes replies of answers that came by mail, on behalf of their writers and by the one way out.
 * The reply, and that the answer is done, are one transaction: a killed process leaves both or
 * none. Thread-safe.
 */
@Component
class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 5;

    private final AnswerStore store;
    private final NotificationStore notifications;
    private final HeldAnswers held;
    private final Replies replies;
    private final Viewers viewers;
    private final Elevation elevation;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answering(
            AnswerStore store,
            NotificationStore notifications,
            HeldAnswers held,
            Replies replies,
            Viewers viewers,
            Elevation elevation,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.notifications = notifications;
        this.held = held;
        this.replies = replies;
        this.viewers = viewers;
        this.elevation = elevation;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Work(
            AnswerStore.Waiting answer, Notification notification, Viewer.Member writer) {}

    /** Answers with what waits longest. Returns whether there was anything. */
    boolean answerNext() {
        return ViewerScope.call(
                Deliveries.JOB,
                () -> {
                    var answer =
                            transaction.execute(
                                    status -> store.claim(Instant.now(clock), PAUSE).orElse(null));
                    if (answer != null) {
                        answer(answer);
                    }
                    return answer != null;
                });
    }

    private void answer(AnswerStore.Waiting answer) {
        var writer = transaction.execute(status -> viewers.find(answer.writer()));
        if (writer.isEmpty()) { // they left since: what they had in hand is with their team
            transaction.executeWithoutResult(status -> store.settle(answer.mail(), "held", null));
            return;
        }
        var work = transaction.execute(status -> work(answer, writer.get()));
        try {
            ViewerScope.run(
                    work.writer(), () -> transaction.executeWithoutResult(status -> send(work)));
        } catch (Refusal refusal) {
            hold(work, String.valueOf(refusal.getMessage()));
        } catch (RuntimeException failure) {
            // Its text may hold words of the reply: only the kind of failure is told.
            log.error(
                    "An answer by mail failed, attempt {}: {}",
                    answer.attempts(),
                    failure.getClass().getName());
            if (answer.attempts() >= MOST_ATTEMPTS) {
                hold(work, "Heed could not send it. Try again in the desk.");
            }
        }
    }

    private Work work(AnswerStore.Waiting answer, Viewer.Member writer) {
        return new Work(answer, notifications.find(answer.notification()).orElseThrow(), writer);
    }

    private void send(Work work) {
        if (!elevation.call(() -> store.lock(work.answer().mail()))) {
            return;
        }
        switch (replies.send(request(work), work.writer())) {
            case SendOutcome.Sent(var message) -> settle(work, "sent", message);
            case SendOutcome.Held(var passage) -> hold(work, HeldWords.of(passage), held::tell);
            case SendOutcome.Overtaken overtaken ->
                    hold(work, "Somebody wrote meanwhile. Read it, then answer again.", held::tell);
        }
    }

    private void hold(Work work, String why) {
        try {
            ViewerScope.run(
                    work.writer(),
                    () -> transaction.executeWithoutResult(status -> hold(work, why, held::tell)));
        } catch (Refusal notTheirs) { // the conversation is not for their eyes any more
            transaction.executeWithoutResult(status -> hold(work, why, held::tellOnly));
        }
    }

    private interface Telling {
        void tell(Notification answered, String why, String text, Viewer.Member writer);
    }

    private void hold(Work work, String why, Telling telling) {
        if (elevation.call(() -> store.lock(work.answer().mail()))) {
            telling.tell(work.notification(), why, work.answer().text(), work.writer());
            settle(work, "held", null);
        }
    }

    private void settle(
            Work work,
            String state,
            heed.message.@org.jspecify.annotations.Nullable MessageId message) {
        elevation.call(() -> {
            store.settle(work.answer().mail(), state, message);
            return true;
        });
    }

    /**
     * To whom the conversation answers by itself, and over nothing that its writer has not seen.
     */
    private static ReplyRequest request(Work work) {
        return new ReplyRequest(
                work.notification().conversation(),
                work.answer().text(),
                null,
                List.of(),
                List.of(),
                work.answer().files(),
                work.notification().message(),
                null,
                false,
                false,
                null,
                List.of());
    }
}
