package heed.desk;

import heed.conversation.Conversation;
import heed.conversation.Priority;
import heed.conversation.State;
import heed.conversation.Story;
import heed.reply.Presence;
import heed.web.TimeWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a conversation: who, what, whose, and what comes next. Everything in it can be
 * changed where it stands.
 *
 * @param url of the conversation's page
 * @param deeds where its actions are: {@code /conversations/<id>}
 * @param customer whose page and card are at {@code /customers/<id>}
 * @param in the list beside it, to be carried along
 * @param state in words; null when it is simply open
 * @param asks how many are open, in words; empty when none is
 * @param due how pressing the next step is, as style sheets know it
 * @param replyDue how pressing an answer is
 * @param told by when we told the customer that they hear from us first; null when they have, or no
 *     time was told
 * @param owed what is owed besides an answer, and by when; null when nothing is
 */
record TalkHead(
        String id,
        long number,
        String url,
        String deeds,
        String in,
        String back,
        String customer,
        String name,
        String address,
        String subject,
        String reference,
        boolean open,
        boolean spam,
        @Nullable String state,
        @Nullable String owner,
        String team,
        @Nullable String priority,
        String asks,
        List<String> tags,
        @Nullable String step,
        @Nullable String stepWhen,
        String stepExactly,
        String due,
        @Nullable String waiting,
        String replyDue,
        @Nullable String told,
        @Nullable String owed,
        String owedDue,
        @Nullable String snoozed,
        List<Story.Part> parts,
        int links,
        PresentView presence,
        List<Later.Choice> later) {

    static TalkHead of(Story story, List<Presence.Present> others, Place place, TimeWords words) {
        var of = story.conversation();
        var step = of.nextStep();
        return new TalkHead(
                of.id().toString(),
                of.number(),
                place.conversation(of.number()),
                "/conversations/" + of.id(),
                place.in(),
                place.address(),
                of.customer().toString(),
                of.customerName(),
                of.customerAddress(),
                of.subject().isBlank() ? "No subject" : of.subject(),
                of.reference(),
                of.isOpen(),
                of.state() == State.SPAM,
                state(of, words),
                of.ownerName(),
                of.teamName(),
                of.priority() == Priority.NORMAL ? null : of.priority().word(),
                RowView.asks(of.openAsks()),
                of.tags(),
                of.isOpen() && step != null ? step.text() : null,
                of.isOpen() && step != null ? "by " + words.until(step.at()) : null,
                step == null ? "" : words.exactly(step.at()),
                urgency(step == null ? null : step.at(), words),
                waiting(of, words),
                urgency(of.replyDueAt(), words),
                told(story, words),
                owed(of, words),
                urgency(of.clockDueAt(), words),
                of.snoozedUntil() == null
                        ? null
                        : "put away until " + words.until(of.snoozedUntil()),
                story.parts(),
                story.links(),
                PresentView.of(of.id(), others),
                Later.choices(words));
    }

    /** Where a sheet is, to be looked at beside the conversation or as a page. */
    String form(String kind) {
        return deeds + "/" + kind + "?in=" + encoded(in);
    }

    /** The team's conversations with a tag. */
    String tagged(String tag) {
        return "/lists/all?tag=" + encoded(tag);
    }

    String separate(Story.Part part) {
        return "/conversations/" + part.id() + "/merge/undo";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable String state(Conversation of, TimeWords words) {
        var at = of.resolvedAt();
        return switch (of.state()) {
            case OPEN -> null;
            case RESOLVED -> at == null ? "Resolved" : "Resolved " + words.shortly(at);
            case SPAM -> "Spam";
            case MERGED -> "Part of another conversation";
        };
    }

    /** How long the customer waits for us, and by when they should hear. */
    private static @Nullable String waiting(Conversation of, TimeWords words) {
        var due = of.replyDueAt();
        if (due == null || !of.isOpen()) {
            return null;
        }
        return due.isBefore(words.now())
                ? "Reply was due " + words.until(due) + ", " + words.span(due) + " late"
                : "Reply due " + words.until(due);
    }

    private static @Nullable String told(Story story, TimeWords words) {
        var of = story.conversation();
        var since = of.waitingSince();
        if (!of.isOpen() || since == null || since.isAfter(of.createdAt())) {
            return null;
        }
        var last =
                story.events().stream()
                        .filter(event -> event.kind().endsWith("acknowledged"))
                        .reduce((one, other) -> other);
        return last.map(event -> event.data().get("by"))
                .map(by -> "We told them: by " + words.until(Instant.parse(by)))
                .orElse(null);
    }

    private static @Nullable String owed(Conversation of, TimeWords words) {
        var due = of.clockDueAt();
        if (due == null || !of.isOpen()) {
            return null;
        }
        return ("resolution".equals(of.clock()) ? "Resolution" : "Update")
                + (due.isBefore(words.now())
                        ? " was due " + words.until(due)
                        : " due " + words.until(due));
    }

    private static String urgency(@Nullable Instant due, TimeWords words) {
        if (due == null || due.isAfter(words.now().plusSeconds(3600))) {
            return "due";
        }
        return due.isBefore(words.now()) ? "late" : "soon";
    }
}
