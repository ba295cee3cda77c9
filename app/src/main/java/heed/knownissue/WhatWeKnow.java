package heed.knownissue;

import heed.access.Viewer;
import heed.canned.CannedReplies;
import heed.canned.Filled;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.reply.Draft;
import heed.reply.Drafts;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer may be told of the known issue that their conversation is about. Thread-safe. */
@Service
@Transactional
class WhatWeKnow {

    private static final int MOST_SAID = 160;

    private final IssueLinks links;
    private final IssueUpdateStore updates;
    private final Conversations conversations;
    private final Customers customers;
    private final Drafts drafts;

    WhatWeKnow(
            IssueLinks links,
            IssueUpdateStore updates,
            Conversations conversations,
            Customers customers,
            Drafts drafts) {
        this.links = links;
        this.updates = updates;
        this.conversations = conversations;
        this.customers = customers;
        this.drafts = drafts;
    }

    /** What customers were told last, and when they hear next. */
    @Transactional(readOnly = true)
    public String lastTold(KnownIssue issue, TimeWords words) {
        var last =
                last(issue)
                        .map(news ->
                                "Told last " + at(news, words) + ": “" + shortened(news) + "” ");
        var next = issue.nextUpdateAt();
        if (next == null || !issue.isOpen()) {
            return last.orElse("");
        }
        boolean late = issue.isOverdue(words.now());
        return last.orElse("Nobody was told yet. ")
                + (late ? "The next update was due " : "They hear next by ")
                + words.dayAndTime(next)
                + ".";
    }

    private Optional<IssueUpdate> last(KnownIssue issue) {
        return Optional.ofNullable(updates.lastTold(List.of(issue)).get(issue.id()));
    }

    private static String at(IssueUpdate news, TimeWords words) {
        return words.dayAndTime(Objects.requireNonNull(news.begunAt()));
    }

    private static String shortened(IssueUpdate news) {
        var said = news.words(news.language()).replaceAll("\\s+", " ");
        return said.length() <= MOST_SAID ? said : said.substring(0, MOST_SAID) + "…";
    }

    /** In the language of the customer, as far as it is written in that. */
    @Transactional(readOnly = true)
    public String html(ConversationId id) {
        return Filled.html(text(conversations.changeable(id)));
    }

    /** Puts it behind what was kept: where there is no editor to put it into. */
    public void append(ConversationId id, Viewer.Member viewer) {
        var text = text(conversations.changeable(id));
        var kept = drafts.find(id, viewer);
        var before = kept.map(Draft::body).filter(words -> !words.isBlank());
        drafts.insist(
                id,
                new Draft(
                        "reply",
                        kept.map(Draft::asHtml).orElse("") + Filled.html(text),
                        before.map(words -> words + "\n\n").orElse("") + text,
                        kept.map(Draft::recipients).orElse(List.of()),
                        kept.map(Draft::copies).orElse(List.of()),
                        kept.map(Draft::seen).orElse(null),
                        0,
                        Instant.EPOCH),
                viewer);
    }

    private String text(Conversation conversation) {
        var issue =
                links.of(conversation.id())
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.Kind.NOT_FOUND,
                                        "no-known-issue",
                                        "This conversation is not linked to a known issue."));
        var language = language(conversation);
        return last(issue)
                .map(news -> news.words(news.spoken(language)))
                .orElseGet(() -> issue.text(language).description());
    }

    private @Nullable String language(Conversation conversation) {
        var card = customers.card(conversation.customer());
        var tag = CannedReplies.languageOf(conversation, card);
        return tag == null ? null : tag.split("[-_]", 2)[0];
    }
}
