package heed.closing;

import heed.conversation.Conversation;
import heed.message.Message;
import heed.message.MessageId;
import heed.reply.AutomaticReplies;
import heed.reply.Postscript;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What Heed writes to customers when something of theirs is resolved: mails of its own, and the
 * question with its links below them and below replies. The links are no part of a message: nobody
 * who reads the thread can answer in the customer's place. Thread-safe.
 */
@Component
class ClosingMails implements Postscript {

    private final AutomaticReplies replies;
    private final ClosingMailStore store;
    private final ClosingLinks links;

    ClosingMails(AutomaticReplies replies, ClosingMailStore store, ClosingLinks links) {
        this.replies = replies;
        this.store = store;
        this.links = links;
    }

    /**
     * Asks by a mail of its own.
     *
     * @param key what it says first: {@code asking} or {@code checking}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MessageId send(Closing closing, Conversation held, String key) {
        var texts = ClosingTexts.of(held);
        var hello = texts.text("hello", held.customerName());
        var words = texts.text(key, held.customerName(), held.subject());
        var mail =
                replies.queueForGood(
                        held,
                        held.customerAddress(),
                        new AutomaticReplies.Words(
                                "Re: " + held.subject(),
                                hello + "\n\n" + words,
                                "<p>"
                                        + Entities.escape(hello)
                                        + "</p><p>"
                                        + Entities.escape(words)
                                        + "</p>"));
        store.asksBelow(closing.id(), mail);
        return mail;
    }

    @Override
    public Optional<Words> below(Message reply) {
        return store.askedIn(reply.id())
                .flatMap(links::link)
                .map(link -> words(link, language(reply)));
    }

    private static Words words(String link, ClosingTexts texts) {
        var question = texts.text("question");
        var text =
                "%s\n%s: %s?yes\n%s: %s?no\n%s"
                        .formatted(
                                question,
                                texts.text("yes"),
                                link,
                                texts.text("no"),
                                link,
                                texts.text("or"));
        var html =
                "<p><b>%s</b><br><a href=\"%s?yes\">%s</a> · <a href=\"%s?no\">%s</a><br>%s</p>"
                        .formatted(
                                Entities.escape(question),
                                link,
                                Entities.escape(texts.text("yes")),
                                link,
                                Entities.escape(texts.text("no")),
                                Entities.escape(texts.text("or")));
        return new Words(text, html);
    }

    private ClosingTexts language(Message reply) {
        return ClosingTexts.in(store.languageOf(reply.id()).orElse(null));
    }
}
