package heed.canned;

import heed.access.People;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationFilter;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.customer.Customers;
import heed.web.Problems;
import heed.web.Refusal;
import heed.web.TimeWords;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of canned replies show. Thread-safe. */
@Service
@Transactional
class CannedPages {

    private static final int MOST = 500;
    private static final int RECENT = 12;
    private static final int MOST_VERSIONS = 30;

    private final CannedReplies replies;
    private final CannedUses uses;
    private final FactWords facts;
    private final Conversations conversations;
    private final Customers customers;
    private final People people;
    private final Clock clock;

    CannedPages(
            CannedReplies replies,
            CannedUses uses,
            FactWords facts,
            Conversations conversations,
            Customers customers,
            People people,
            Clock clock) {
        this.replies = replies;
        this.uses = uses;
        this.facts = facts;
        this.conversations = conversations;
        this.customers = customers;
        this.people = people;
        this.clock = clock;
    }

    CannedListView list(
            boolean archived, String typed, @Nullable String told, Viewer.Member viewer) {
        var sought = typed.strip().toLowerCase(java.util.Locale.ROOT);
        var all =
                replies.all(archived, null, MOST).stream()
                        .filter(one -> contains(one, sought))
                        .toList();
        return CannedListView.of(
                viewer.settings("Canned replies", CannedPage.HERE).telling(told),
                archived,
                typed,
                all,
                people.teams(),
                uses.figures());
    }

    private static boolean contains(CannedReply one, String sought) {
        return (one.name() + " " + one.shortcut() + " " + one.tags() + " " + one.texts().values())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(sought);
    }

    CannedView form(CannedForm typed, @Nullable CannedId id, Viewer.Member viewer) {
        return form(typed, id, Problems.NONE, null, viewer);
    }

    /**
     * One as it is kept.
     *
     * @param with the conversation that it is shown with; when empty, the page asks for that itself
     */
    CannedView form(CannedId id, String with, Viewer.Member viewer) {
        var versions = replies.versions(id, MOST_VERSIONS);
        if (versions.isEmpty()) {
            throw CannedReplies.unknown();
        }
        var typed = CannedForm.of(versions.getFirst()).with(with);
        return form(typed, versions, Problems.NONE, null, viewer);
    }

    CannedView form(
            CannedForm typed,
            @Nullable CannedId id,
            Problems problems,
            @Nullable String problem,
            Viewer.Member viewer) {
        var versions = id == null ? List.<CannedReply>of() : replies.versions(id, MOST_VERSIONS);
        return form(typed, versions, problems, problem, viewer);
    }

    private CannedView form(
            CannedForm typed,
            List<CannedReply> versions,
            Problems problems,
            @Nullable String problem,
            Viewer.Member viewer) {
        var kept = versions.isEmpty() ? null : versions.getFirst();
        var recent = conversations.list(ConversationFilter.NONE, null, RECENT);
        var known =
                new CannedView.Known(
                        viewer,
                        kept,
                        kept == null || mayKeep(kept, viewer),
                        people.teams(),
                        recent,
                        typed.with().isEmpty() && kept != null
                                ? CannedPreview.LATER
                                : preview(typed, chosen(typed, recent), viewer),
                        facts.of(kept == null ? null : kept.team()).apply(typed.fallback()),
                        versions,
                        kept == null
                                ? CannedFigure.NONE
                                : uses.figures().getOrDefault(kept.id(), CannedFigure.NONE),
                        words(viewer));
        return CannedView.of(typed, problems, problem, known);
    }

    /** What is typed just now, with the customer of a conversation. */
    CannedPreview preview(CannedForm typed, Viewer.Member viewer) {
        var with =
                typed.with().isBlank() ? null : conversations.find(ConversationId.of(typed.with()));
        return preview(typed, with, viewer);
    }

    private CannedPreview preview(
            CannedForm typed, @Nullable Conversation with, Viewer.Member viewer) {
        if (with == null) {
            return CannedPreview.none(
                    "As soon as somebody has written, it shows here with their name.");
        }
        var card = customers.card(with.customer());
        var insert = replies.insert(with, card, viewer);
        var texts = new java.util.ArrayList<CannedPreview.Text>();
        for (var text : typed.texts().entrySet()) {
            if (text.getValue().length() > Template.LONGEST) {
                return CannedPreview.none("A text has 20,000 characters at most.");
            }
            var template = Template.of(text.getValue());
            if (!template.mistakes().isEmpty()) {
                return CannedPreview.none(
                        Language.name(text.getKey())
                                + ": "
                                + TextProblem.Place.of(
                                                text.getKey(),
                                                text.getValue(),
                                                template.mistakes().getFirst())
                                        .told());
            }
            texts.add(
                    new CannedPreview.Text(
                            text.getKey(),
                            Language.name(text.getKey()),
                            Filled.shown(insert.into(template, text.getKey()))));
        }
        return new CannedPreview("To " + with.customerName() + ", " + with.reference(), texts);
    }

    /** As the database has it, without asking it once more. */
    private static boolean mayKeep(CannedReply kept, Viewer.Member viewer) {
        return kept.person() != null
                || viewer.may(Role.ADMINISTRATOR)
                || viewer.may(Role.LEAD)
                        && (kept.team() == null || viewer.teams().contains(kept.team()));
    }

    private @Nullable Conversation chosen(CannedForm typed, List<Conversation> recent) {
        return recent.stream()
                .filter(one -> one.id().toString().equals(typed.with()))
                .findFirst()
                .orElse(recent.isEmpty() ? null : recent.getFirst());
    }

    /** What is wrong with which field; a text's own field for each mistake in it. */
    static Problems problems(Refusal refusal, Map<String, String> fields) {
        if (refusal instanceof TextProblem problem) {
            var sentences = new LinkedHashMap<String, String>();
            problem.places()
                    .forEach(place ->
                            sentences.merge(
                                    "text-" + place.language(),
                                    place.told(),
                                    (a, b) -> a + " " + b));
            return new Problems(sentences);
        }
        var field = fields.get(refusal.code());
        return field == null ? Problems.NONE : Problems.of(field, refusal.sentence());
    }

    private TimeWords words(Viewer.Member viewer) {
        return new TimeWords(Instant.now(clock), viewer.zone());
    }
}
