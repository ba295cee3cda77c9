package heed.gate;

import heed.calendar.Holiday;
import heed.calendar.Span;
import heed.calendar.WorkingHours;
import heed.canned.CannedUses;
import heed.conversation.Conversation;
import heed.customer.Card;
import heed.knowledge.Fact;
import heed.message.Message;
import heed.message.MessageId;
import heed.promise.PromiseFound;
import heed.review.ReviewCase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A draft with all that the review is told of it.
 *
 * @param said which message is which in the case: of a long thread the end alone is read
 * @param facts what is true, with who keeps it
 * @param asked what is known to be asked, by which names the review's answer is told
 */
record Case(ReviewCase review, List<MessageId> said, List<Fact> facts, Asked asked) {

    static Case of(
            Outgoing outgoing,
            Asked asked,
            Card card,
            GateStore.Rules rules,
            List<ReviewCase.OtherCustomer> others,
            Instant now) {
        var thread = CaseThread.end(outgoing.thread());
        return new Case(
                new ReviewCase(
                        outgoing.conversation().reference(),
                        now.atZone(rules.hours().zone()).toOffsetDateTime(),
                        language(outgoing.conversation()),
                        customer(card, outgoing.conversation()),
                        new ReviewCase.Agent(outgoing.writer().name()),
                        team(rules.hours()),
                        thread.stream()
                                .map(message ->
                                        CaseThread.message(message, outgoing.conversation(), asked))
                                .toList(),
                        outgoing.text(),
                        rules.facts().stream().map(Case::fact).toList(),
                        List.of(),
                        rules.policies(),
                        others,
                        rules.terms()),
                thread.stream().map(Message::id).toList(),
                rules.facts(),
                asked);
    }

    private static ReviewCase.Fact fact(Fact fact) {
        return new ReviewCase.Fact(fact.key(), fact.value(), fact.says());
    }

    /** The fact that is said by {@code words}, as the review quotes it. */
    Optional<Fact> factSaid(String words) {
        return facts.stream().filter(fact -> fact.says().equals(words)).findFirst();
    }

    /** The same, with what it may have been made of. */
    Case knowing(List<CannedUses.Likely> canned) {
        var texts =
                canned.stream()
                        .map(one -> new ReviewCase.CannedResponse(one.name(), one.text()))
                        .toList();
        return new Case(
                new ReviewCase(
                        review.id(),
                        review.now(),
                        review.language(),
                        review.customer(),
                        review.agent(),
                        review.team(),
                        review.messages(),
                        review.draft(),
                        review.facts(),
                        texts,
                        review.policies(),
                        review.otherCustomers(),
                        review.terms()),
                said,
                facts,
                asked);
    }

    MessageId message(int index) {
        return said.get(index);
    }

    /** What is kept of promises, each with the zone in which its time was meant. */
    List<PromiseFound> promises(List<Reviewed.Promise> read) {
        return read.stream()
                .map(one ->
                        new PromiseFound(
                                one.text(),
                                one.due() == null ? null : one.due().toInstant(),
                                zone(one.due()),
                                one.dueText(),
                                one.conditional(),
                                one.strength().equals("hedged"),
                                false))
                .toList();
    }

    /** The team's, unless the time was reckoned in the customer's or by a zone that was named. */
    private ZoneId zone(@Nullable OffsetDateTime due) {
        var team = review.team().zone();
        var customer = review.customer().zone();
        if (due == null || isAt(team, due)) {
            return team == null ? ZoneOffset.UTC : team;
        }
        return customer != null && isAt(customer, due) ? customer : due.getOffset();
    }

    private static boolean isAt(@Nullable ZoneId zone, OffsetDateTime due) {
        return zone != null && zone.getRules().getOffset(due.toInstant()).equals(due.getOffset());
    }

    private static ReviewCase.Customer customer(Card card, Conversation conversation) {
        return new ReviewCase.Customer(
                card.name().equals(conversation.customerAddress()) ? null : card.name(),
                card.givenName(),
                card.familyName(),
                card.honorific(),
                card.preferredName(),
                formality(card.formality()),
                detail(card.detail()),
                card.zone());
    }

    private static ReviewCase.@Nullable Formality formality(Card.@Nullable Formality formality) {
        return switch (formality) {
            case null -> null;
            case FORMAL -> ReviewCase.Formality.FORMAL;
            case CASUAL -> ReviewCase.Formality.CASUAL;
        };
    }

    private static ReviewCase.@Nullable Detail detail(Card.@Nullable Detail detail) {
        return switch (detail) {
            case null -> null;
            case BRIEF -> ReviewCase.Detail.BRIEF;
            case DETAILED -> ReviewCase.Detail.DETAILED;
        };
    }

    private static ReviewCase.Team team(WorkingHours hours) {
        var week =
                hours.week().entrySet().stream()
                        .map(day -> name(day.getKey()) + " " + Span.written(day.getValue()));
        var others =
                hours.holidays().stream()
                        .filter(one -> !one.isWhole())
                        .map(one -> one.day() + " " + Span.written(one.spans()));
        return new ReviewCase.Team(
                Stream.concat(week, others).collect(Collectors.joining("; ")),
                hours.zone(),
                hours.holidays().stream()
                        .filter(Holiday::isWhole)
                        .map(Holiday::day)
                        .collect(Collectors.toSet()));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static @Nullable String language(Conversation conversation) {
        var language = conversation.customerLanguage();
        return language == null || language.length() < 2
                ? null
                : language.substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
