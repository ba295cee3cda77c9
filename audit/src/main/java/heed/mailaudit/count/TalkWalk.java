package heed.mailaudit.count;

import heed.mail.mime.Mailbox;
import heed.mailaudit.talk.Talk;
import heed.mailaudit.talk.TalkMessage;
import heed.review.Ask;
import heed.review.Ask.State;
import heed.review.Review;
import heed.review.thread.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through one conversation, message by message, and counts. Used once. */
final class TalkWalk {

    /** A message of the customer that we have not answered yet. */
    private record Waiting(TalkMessage message, Turn turn, List<Ask> asks) {

        boolean needsAnswer() {
            return !asks.isEmpty();
        }
    }

    private final Tools tools;
    private final Talk talk;
    private final Examples examples;
    private final ReplyReview replyReview;
    private final PromiseBook promises;
    private final TalkFigures figures = new TalkFigures();
    private final List<TalkMessage> known = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> customers = new HashSet<>();
    private @Nullable TalkMessage lastReply;
    private @Nullable Review lastReview;

    private TalkWalk(Tools tools, int number, Talk talk) {
        this.tools = tools;
        this.talk = talk;
        this.examples = new Examples(number, talk);
        this.replyReview = new ReplyReview(tools, examples);
        this.promises = new PromiseBook(tools, examples);
    }

    static TalkFigures figures(Tools tools, int number, Talk talk) {
        return new TalkWalk(tools, number, talk).walk();
    }

    private TalkFigures walk() {
        for (TalkMessage message : talk.messages()) {
            if (message.fromCustomer()) customer(message);
            else if (customers.isEmpty()) known.add(message);
            else if (isForCustomer(message)) ours(message);
            else figures.passedOn++;
        }
        dropped();
        openAsks();
        promises.settle(figures);
        return figures;
    }

    private void customer(TalkMessage message) {
        for (Mailbox outsider : message.outsiders()) customers.add(key(outsider));
        Turn turn = tools.turn(known.size(), message);
        List<Ask> asks = tools.asks(turn);
        waiting.add(new Waiting(message, turn, asks));
        known.add(message);
        if (!asks.isEmpty()) promises.asked(message.at());
        if (lastReply == null || !asks.isEmpty() || !Tools.thanks(turn)) return;
        figures.thanks++;
        promises.thanked(message.at());
    }

    private boolean isForCustomer(TalkMessage message) {
        return message.outsiders().isEmpty()
                || message.outsiders().stream().map(TalkWalk::key).anyMatch(customers::contains);
    }

    private static String key(Mailbox mailbox) {
        return mailbox.address().toLowerCase(Locale.ROOT);
    }

    private void ours(TalkMessage message) {
        waited(message);
        if (lastReply != null && !lastReply.writerName().equals(message.writerName()))
            figures.handOffs++;
        promises.sent(message.at());
        if (!message.text().isBlank()) {
            Review review = replyReview.of(message, known, figures);
            promises.made(message, review.promises());
            lastReview = review;
        }
        figures.writers.add(message.writerName());
        figures.answered = true;
        known.add(message);
        lastReply = message;
        waiting.clear();
    }

    private void waited(TalkMessage reply) {
        boolean first = lastReply == null && known.getFirst().fromCustomer();
        var since =
                waiting.stream()
                        .filter(one -> first || one.needsAnswer())
                        .map(one -> one.message().at())
                        .findFirst();
        if (since.isEmpty()) return;
        Duration open = tools.team().openTimeBetween(since.get(), reply.at());
        if (first) figures.firstReply = open;
        else figures.nextReplies.add(open);
    }

    /**
     * Whether the customer has the last word, wants an answer, and got none in two days of work.
     */
    private void dropped() {
        for (Waiting one : waiting) {
            if (!one.needsAnswer()) continue;
            var written = one.message().at();
            var answerBy =
                    tools.team()
                            .closing(tools.team().workingDayAfter(tools.team().dayOf(written), 2));
            if (answerBy.toInstant().isAfter(tools.end())) continue;
            String says =
                    figures.answered ? "We wrote before, but not after this." : "Nobody answered.";
            Duration open = tools.team().openTimeBetween(written, tools.end());
            figures.dropped =
                    examples.ofCustomer(
                            one.message(), one.asks().getFirst().span(), says, open.toHours());
            return;
        }
    }

    /** A customer whose last words want nothing is taken to have what they asked for. */
    private void openAsks() {
        if (lastReview == null || lastReply == null || !lastReview.language().equals("en")) return;
        List<Ask> asks = lastReview.asks();
        figures.asks = asks.size();
        if (!waiting.isEmpty() && !waiting.getLast().needsAnswer()) return;
        List<TalkMessage> read = ReplyReview.read(known.subList(0, known.lastIndexOf(lastReply)));
        for (Ask ask : asks)
            if (ask.state() == State.OPEN)
                figures.openAsks.add(
                        examples.ofCustomer(
                                read.get(ask.message()),
                                ask.span(),
                                "No reply took it up.",
                                ask.text().length() < 200 ? 2 : 1));
    }
}
