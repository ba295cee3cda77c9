package heed.mailaudit.count;

import heed.mailaudit.talk.TalkMessage;
import heed.review.Ask;
import heed.review.ReviewCase.From;
import heed.review.ReviewCase.Message;
import heed.review.Reviewer;
import heed.review.check.CheckPage;
import heed.review.check.Checks;
import heed.review.due.WorkingTime;
import heed.review.phrase.Phrases;
import heed.review.text.Sentence;
import heed.review.text.TextReader;
import heed.review.thread.AskFinder;
import heed.review.thread.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What it takes to read conversations; made once, and safe for use by many threads.
 *
 * @param end when the mailbox ends: what is due later is not known
 */
record Tools(
        Reviewer reviewer,
        TextReader texts,
        AskFinder askFinder,
        List<CheckPage> checks,
        Setting setting,
        WorkingTime team,
        Instant end) {

    /** They compare with what is kept at a desk and in no mailbox. */
    private static final Set<String> NEED_THE_DESK =
            Set.of("contradicts-fact", "script-only", "other-customer-data");

    private static final Phrases THANKS =
            Phrases.of(
                    "(thank you|thank u|thanks|thx|cheers|much appreciated|appreciate it|grateful)",
                    "(danke|vielen dank|dankeschön|herzlichen dank|merci|gracias|grazie|obrigado|obrigada|bedankt|dank je|dank u)");
    private static final Phrases NO_THANKS =
            Phrases.of(
                    "(in advance|no thanks|thanks for nothing|im voraus|d'avance|por adelantado|in anticipo|bij voorbaat)");

    static Tools of(Setting setting, Instant end) {
        return new Tools(
                Reviewer.withPreviews(),
                new TextReader(),
                new AskFinder(),
                Checks.all().entries().stream()
                        .map(Checks.Entry::page)
                        .filter(page -> !NEED_THE_DESK.contains(page.id()))
                        .toList(),
                setting,
                setting.team(),
                end);
    }

    Turn turn(int number, TalkMessage message) {
        List<String> likely = message.language() == null ? List.of() : List.of(message.language());
        return new Turn(number, message(message), texts.read(message.text(), likely));
    }

    /** The message as the review takes it. */
    static Message message(TalkMessage message) {
        return new Message(
                message.fromCustomer() ? From.CUSTOMER : From.AGENT,
                message.writer().name(),
                message.at(),
                message.text());
    }

    /** What a customer's message asks, in languages without formulas its questions. */
    List<Ask> asks(Turn turn) {
        return askFinder.in(turn);
    }

    /** Whether it thanks, and not for what is still to come. */
    static boolean thanks(Turn turn) {
        boolean thanks = false;
        for (Sentence sentence : turn.text().ownSentences()) {
            if (NO_THANKS.isIn(sentence)) return false;
            thanks |= THANKS.isIn(sentence);
        }
        return thanks;
    }

    /** Whether its findings are told in a report. */
    boolean reports(String check) {
        return checks.stream().anyMatch(page -> page.id().equals(check));
    }

    CheckPage page(String check) {
        return checks.stream().filter(page -> page.id().equals(check)).findFirst().orElseThrow();
    }
}
