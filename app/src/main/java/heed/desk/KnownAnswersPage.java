package heed.desk;

import heed.access.Viewer;
import heed.article.KnownAnswer;
import heed.article.KnownAnswers;
import heed.ask.Ask;
import heed.ask.Asks;
import heed.canned.CannedReplies;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.web.DeskAddress;
import heed.web.Html;
import heed.web.TimeWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Articles that answer what is open in a conversation, for the margin beside a reply. */
@Controller
class KnownAnswersPage {

    private final Conversations conversations;
    private final Customers customers;
    private final Asks asks;
    private final KnownAnswers answers;
    private final DeskAddress address;
    private final Clock clock;

    KnownAnswersPage(
            Conversations conversations,
            Customers customers,
            Asks asks,
            KnownAnswers answers,
            DeskAddress address,
            Clock clock) {
        this.conversations = conversations;
        this.customers = customers;
        this.asks = asks;
        this.answers = answers;
        this.address = address;
        this.clock = clock;
    }

    /** What the margin shows. */
    record View(List<Line> lines) {}

    /**
     * An article.
     *
     * @param url where it is read: by customers, or in the desk when it is for us alone
     * @param link that is put into the reply; null when it is for us alone
     * @param due since when its review is overdue; null when it is not
     */
    record Line(
            String id,
            String title,
            String language,
            String url,
            @Nullable String link,
            @Nullable String due) {}

    @GetMapping("/conversations/{id}/known-answers")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable ConversationId id, Viewer.Member viewer, HttpServletRequest request) {
        var conversation = conversations.find(id);
        var open = asks.of(conversation.id()).stream().filter(Ask::isOpen).map(Ask::words).toList();
        var language =
                CannedReplies.languageOf(conversation, customers.card(conversation.customer()));
        var words = new TimeWords(Instant.now(clock), viewer.zone());
        var found = answers.to(open, language);
        var desk =
                found.stream().allMatch(one -> one.path() == null) ? "" : address.link("", request);
        return Html.of(
                "desk/known-answers",
                new View(found.stream().map(one -> line(one, desk, words)).toList()));
    }

    private static Line line(KnownAnswer one, String desk, TimeWords words) {
        var link = one.path() == null ? null : desk + one.path() + "?lang=" + one.language();
        return new Line(
                one.article().toString(),
                one.title(),
                one.language(),
                link == null ? "/settings/articles/" + one.article() : link,
                link,
                due(one.reviewDue(), words));
    }

    private static @Nullable String due(@Nullable LocalDate day, TimeWords words) {
        return day == null ? null : words.day(day.atTime(12, 0).atZone(words.zone()).toInstant());
    }
}
