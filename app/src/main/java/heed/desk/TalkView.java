package heed.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, open.
 *
 * @param composer null when nothing can be said in it
 * @param readsOnly whether the viewer was admitted to read it, no more
 * @param toasts what was just done, with the way back
 * @param movedTo the number of the conversation that it is part of now; null when of none
 */
record TalkView(
        TalkHead head,
        TalkThread thread,
        @Nullable ComposerView composer,
        boolean readsOnly,
        List<Toast> toasts,
        @Nullable Long movedTo) {

    /**
     * Said after a deed.
     *
     * @param url where it is taken back; null when it cannot be
     * @param label of the button that does
     */
    record Toast(String words, @Nullable String url, String label, int seconds, String in) {}

    TalkView with(Toast toast) {
        return new TalkView(head, thread, composer, readsOnly, List.of(toast), movedTo);
    }

    TalkView with(ComposerView other) {
        return new TalkView(head, thread, other, readsOnly, toasts, movedTo);
    }

    String title() {
        return head.name() + ": " + head.subject();
    }
}
