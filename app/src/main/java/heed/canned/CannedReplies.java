package heed.canned;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.customer.Card;
import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts that are kept for being sent often: found, offered, and filled with what is known of a
 * customer; {@link CannedKeeping} changes them. Thread-safe.
 */
@Service
@Transactional
public class CannedReplies {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 60;

    private final CannedStore store;
    private final FactWords facts;
    private final ObjectProvider<CallLink> calling;
    private final Clock clock;

    CannedReplies(
            CannedStore store, FactWords facts, ObjectProvider<CallLink> calling, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.calling = calling;
        this.clock = clock;
    }

    /**
     * One that the viewer may use.
     *
     * @throws Refusal when there is none
     */
    @Transactional(readOnly = true)
    public CannedReply find(CannedId id) {
        return store.find(id).orElseThrow(CannedReplies::unknown);
    }

    /** Those that the viewer may use, by name, after one of them; one more than {@code limit}. */
    @Transactional(readOnly = true)
    public List<CannedReply> all(boolean archived, @Nullable CannedId after, int limit) {
        return store.all(archived, after == null ? null : find(after), limit + 1);
    }

    /** What it said at which time, the latest first. */
    @Transactional(readOnly = true)
    List<CannedReply> versions(CannedId id, int limit) {
        return store.versions(id, limit);
    }

    /**
     * Those that fit a conversation and the words that were typed, the likeliest first.
     *
     * @param language that the customer reads; null when it is not known
     */
    @Transactional(readOnly = true)
    public List<CannedReply> offered(
            Conversation conversation,
            String typed,
            @Nullable String language,
            Viewer.Member viewer,
            int limit) {
        var words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).replace("\u0000", "").split("[\\s/]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                        .limit(MOST_WORDS)
                        .toList();
        var since = Instant.now(clock).minus(CannedUses.LOOKED_BACK);
        return store.offered(
                conversation.team(), words, Language.of(language), viewer, since, limit);
    }

    /**
     * With the words of a customer and a conversation in it. What is not known is a blank.
     *
     * @param language that is wanted; the customer's own when null
     */
    @Transactional(readOnly = true)
    public Filled fill(
            CannedReply canned,
            @Nullable String language,
            Conversation conversation,
            Card card,
            Viewer.Member writer) {
        return fill(List.of(canned), language, conversation, card, writer).getFirst();
    }

    /** As above, several at once. */
    @Transactional(readOnly = true)
    public List<Filled> fill(
            List<CannedReply> all,
            @Nullable String language,
            Conversation conversation,
            Card card,
            Viewer.Member writer) {
        var insert = insert(conversation, card, writer);
        var wanted = language == null ? languageOf(conversation, card) : language;
        return all.stream()
                .map(canned -> {
                    var chosen = canned.languageFor(wanted);
                    var template = Template.of(canned.text(chosen));
                    return new Filled(canned, chosen, insert.into(template, chosen));
                })
                .toList();
    }

    /**
     * A text of the moment, in the placeholder language, with the same put in; its marks are still
     * in it, for {@link Filled#html(String)} and {@link Filled#text(String)}.
     *
     * @throws Refusal when it cannot be understood
     */
    @Transactional(readOnly = true)
    public String fill(String text, Conversation conversation, Card card, Viewer.Member writer) {
        var language = Language.of(languageOf(conversation, card));
        var known = facts.of(conversation.team());
        var wanted =
                new CannedWanted(
                        "text",
                        null,
                        conversation.team(),
                        null,
                        List.of(),
                        "en",
                        Map.of("en", text));
        CannedPolicy.require(wanted, known);
        return insert(conversation, card, writer)
                .into(
                        Template.of(text.replace("\r\n", "\n").strip()),
                        language == null ? "en" : language);
    }

    /** What Heed knows of a customer and a conversation, to be put into texts. */
    Insert insert(Conversation conversation, Card card, Viewer.Member writer) {
        return new Insert(
                conversation,
                card,
                writer,
                facts.of(conversation.team()),
                () ->
                        calling.orderedStream()
                                .flatMap(one -> one.to(conversation, writer).stream())
                                .findFirst());
    }

    /** What a customer reads: as they said, or as they last wrote. */
    public static @Nullable String languageOf(Conversation conversation, Card card) {
        return card.language() != null ? card.language() : conversation.customerLanguage();
    }

    static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-canned-reply",
                "There is no such canned reply, or none that you may use.");
    }
}
