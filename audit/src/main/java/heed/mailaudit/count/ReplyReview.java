package heed.mailaudit.count;

import heed.mailaudit.count.TalkFigures.Found;
import heed.mailaudit.count.TalkFigures.Reply;
import heed.mailaudit.talk.TalkMessage;
import heed.review.Review;
import heed.review.ReviewCase;
import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.Team;
import heed.review.Unchecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reviews a reply that was sent as if it were a draft still, with what was known then. */
final class ReplyReview {

    /** Of a long conversation so many first and last messages are read again for each reply. */
    private static final int FIRST = 3;

    private static final int LAST = 17;

    private final Tools tools;
    private final Examples examples;

    ReplyReview(Tools tools, Examples examples) {
        this.tools = tools;
        this.examples = examples;
    }

    Review of(TalkMessage reply, List<TalkMessage> known, TalkFigures figures) {
        List<TalkMessage> read = read(known);
        Review review = tools.reviewer().review(reviewCase(reply, read));
        double upset = review.mood() == null ? 0 : review.mood().upset();
        review.findings().stream()
                .filter(finding -> finding.check().equals("secret"))
                .forEach(finding -> examples.hide(finding.text()));
        var found = new ArrayList<Found>();
        for (var finding : review.findings())
            if (tools.reports(finding.check()))
                found.add(
                        new Found(
                                finding.check(), examples.ofFinding(reply, finding, read, upset)));
        Set<String> unchecked =
                review.unchecked().stream().map(Unchecked::check).collect(Collectors.toSet());
        figures.replies.add(
                new Reply(reply.writerName(), reply.at(), review.language(), found, unchecked));
        return review;
    }

    /** What is read again of a conversation. */
    static List<TalkMessage> read(List<TalkMessage> known) {
        if (known.size() <= FIRST + LAST) return List.copyOf(known);
        var read = new ArrayList<>(known.subList(0, FIRST));
        read.addAll(known.subList(known.size() - LAST, known.size()));
        return read;
    }

    private ReviewCase reviewCase(TalkMessage reply, List<TalkMessage> read) {
        var zone = tools.setting().zone();
        return new ReviewCase(
                "audit",
                reply.at().atZone(zone).toOffsetDateTime(),
                null,
                customer(read),
                new Agent(reply.writer().name()),
                new Team(tools.setting().hours(), zone, Set.of()),
                read.stream().map(Tools::message).toList(),
                reply.text(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Whoever wrote last, if a person's name stands beside the address. */
    private static Customer customer(List<TalkMessage> read) {
        return read.reversed().stream()
                .filter(TalkMessage::fromCustomer)
                .findFirst()
                .map(message -> message.writer().name())
                .flatMap(PersonName::of)
                .map(name -> new Customer(name, null, null, null, null, null, null, null))
                .orElse(Customer.UNKNOWN);
    }
}
