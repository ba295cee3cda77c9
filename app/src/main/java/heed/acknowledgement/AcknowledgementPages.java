package heed.acknowledgement;

import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.web.Html;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of what one inbox acknowledges with, as it is kept or as it was typed. Thread-safe. */
@Component
@Transactional(readOnly = true)
class AcknowledgementPages {

    private final Wishes wishes;
    private final OwnWording own;
    private final Paces paces;
    private final Previews previews;

    AcknowledgementPages(Wishes wishes, OwnWording own, Paces paces, Previews previews) {
        this.wishes = wishes;
        this.own = own;
        this.paces = paces;
        this.previews = previews;
    }

    private record Shown(
            Wish wish,
            OwnWords own,
            @Nullable String told,
            @Nullable String problem,
            @Nullable String wordsProblem) {}

    /**
     * @param language that the mail is shown in; null for the inbox's
     */
    public Html show(
            Inbox inbox, @Nullable String language, @Nullable String told, Viewer.Member viewer) {
        var wish = wishes.of(inbox.id());
        var words = own.of(inbox.id(), spoken(language, wish));
        return show(inbox, new Shown(wish, words, told, null, null), viewer);
    }

    public Html refused(Inbox inbox, Wish typed, Refusal refusal, Viewer.Member viewer) {
        var words = own.of(inbox.id(), spoken(null, typed));
        return show(inbox, new Shown(typed, words, null, refusal.sentence(), null), viewer)
                .withStatus(refusal.kind().status());
    }

    public Html refused(Inbox inbox, OwnWords typed, Refusal refusal, Viewer.Member viewer) {
        var shown = new Shown(wishes.of(inbox.id()), typed, null, null, refusal.sentence());
        return show(inbox, shown, viewer).withStatus(refusal.kind().status());
    }

    /** The mail alone, with words that are not kept yet. */
    public Html letter(Inbox inbox, OwnWords typed, Viewer.Member viewer) {
        return Html.of(
                "acknowledgement/letter", letter(inbox, wishes.of(inbox.id()), typed, viewer));
    }

    private LetterView letter(Inbox inbox, Wish wish, OwnWords typed, Viewer.Member viewer) {
        var pace = paces.of(inbox.id()).orElse(null);
        try {
            var accepted = own.accepted(typed, inbox);
            return new LetterView(
                    typed.language(), previews.of(inbox, wish, pace, accepted, viewer), null);
        } catch (Refusal refusal) {
            var kept = own.of(inbox.id(), typed.language());
            return new LetterView(
                    typed.language(),
                    previews.of(inbox, wish, pace, kept, viewer),
                    refusal.sentence());
        }
    }

    private Html show(Inbox inbox, Shown shown, Viewer.Member viewer) {
        var action = AcknowledgementPage.HERE + "/" + inbox.id();
        var pace = paces.of(inbox.id()).orElse(null);
        return Html.of(
                "acknowledgement/inbox",
                new AcknowledgementView(
                        viewer.settings("Acknowledgements", AcknowledgementPage.HERE)
                                .titled(inbox.name())
                                .telling(shown.told()),
                        action,
                        Wishes.keeps(inbox, viewer),
                        shown.wish(),
                        AcknowledgementsView.told(pace),
                        AcknowledgementView.languages(action, shown.wish().language()),
                        AcknowledgementView.languages(action, shown.own().language()),
                        new OwnWordsView(
                                action + "/words/" + shown.own().language(),
                                shown.own(),
                                shown.wordsProblem()),
                        letter(inbox, shown.wish(), shown.own(), viewer),
                        shown.problem()));
    }

    private static String spoken(@Nullable String language, Wish wish) {
        var asked = Phrases.spoken(language);
        return asked == null ? Phrases.of(wish.language()).language() : asked;
    }
}
