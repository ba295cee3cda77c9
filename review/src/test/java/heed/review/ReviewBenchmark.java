package heed.review;

import heed.review.ReviewCase.Agent;
import heed.review.ReviewCase.Customer;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.ReviewCase.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a review costs: of a conversation that nobody has read, and of one in which a sentence was
 * changed since. Run by name: .
 */
public class ReviewBenchmark {

    private static final List<String> SAID =
            List.of(
                    "My order %s has not arrived and I have waited for two weeks.",
                    "Could you tell me where parcel %s is?",
                    "I was promised a refund for %s by Friday.",
                    "The lamp of order %s came without its plug.",
                    "We have looked at %s and will send the missing part today.",
                    "Your invoice %s was corrected on Monday.");

    private static final List<String> ANSWERED =
            List.of(
                    "Thank you for your patience with order %s.",
                    "I am sorry that it took so long.",
                    "The parcel %s left our warehouse this morning.",
                    "It will be with you by Thursday at noon.",
                    "The courier rings before he comes.",
                    "I have refunded the postage of 4.90 euros for %s.",
                    "You will see it on your card within three working days.",
                    "The plug for %s is in the same box.",
                    "If anything is missing, answer this mail and I will see to it.",
                    "I will write to you again on Friday.");

    /** One person's work: nothing is shared between threads. */
    @State(Scope.Thread)
    public static class Work {

        private final Reviewer reviewer = new Reviewer();
        private int count;

        private ReviewCase next(boolean newConversation) {
            int place = newConversation ? ++count : 0;
            var messages = new ArrayList<Message>();
            for (int i = 0; i < 9; i++) {
                String text =
                        said(place * 9 + i) + ' ' + said(place * 9 + i + 2) + ' ' + said(place + i);
                messages.add(
                        new Message(i % 2 == 0 ? From.CUSTOMER : From.AGENT, null, null, text));
            }
            var draft = new StringBuilder("Dear Mia,\n\n");
            for (String sentence : ANSWERED)
                draft.append(sentence.formatted("A" + place)).append(' ');
            if (!newConversation) draft.append("My desk number is ").append(++count).append('.');
            return new ReviewCase(
                    "speed",
                    null,
                    "en",
                    Customer.UNKNOWN,
                    new Agent("Ada Okoye"),
                    Team.UNKNOWN,
                    messages,
                    draft.append("\n\nKind regards\nAda").toString(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private static String said(int number) {
            return SAID.get(number % SAID.size()).formatted("A" + number);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Review aNewConversation(Work work) {
        return work.reviewer.review(work.next(true));
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Review oneChangedSentence(Work work) {
        return work.reviewer.review(work.next(false));
    }
}
