package heed.policy;

import heed.access.Viewer;
import heed.conversation.Conversations;
import heed.notice.Notice;
import heed.notice.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns what became of an exception. Thread-safe. */
@Component
class ExceptionNews {

    private final Conversations conversations;
    private final Notices notices;

    ExceptionNews(Conversations conversations, Notices notices) {
        this.conversations = conversations;
        this.notices = notices;
    }

    void happened(PolicyException exception, String kind, Viewer.Member viewer) {
        conversations.happened(
                exception.conversation(),
                kind,
                Optional.of(viewer.person()),
                exception.answer().isEmpty()
                        ? Map.of("what", exception.said())
                        : Map.of("what", exception.said(), "why", exception.answer()));
    }

    void asked(PolicyException exception, Viewer.Member viewer) {
        notices.tellLeads(
                new Notice(
                        key(exception),
                        Notice.Matter.APPROVAL,
                        viewer.name()
                                + " asks to grant “"
                                + exception.said()
                                + "” in #"
                                + exception.number()
                                + ".",
                        "/settings/exceptions",
                        false),
                exception.team(),
                viewer.person());
    }

    void decided(PolicyException exception) {
        if (exception.askedBy() != null) {
            notices.tell(
                    new Notice(
                            "exception:" + exception.id() + ":" + exception.state().word(),
                            Notice.Matter.APPROVAL,
                            "“"
                                    + exception.said()
                                    + "” in #"
                                    + exception.number()
                                    + " is "
                                    + exception.state().word()
                                    + ".",
                            "/conversations/" + exception.number(),
                            false),
                    List.of(exception.askedBy()));
        }
    }

    private static String key(PolicyException exception) {
        return "exception:" + exception.id() + ":asked";
    }

    /** Nobody has to look at it any more. */
    void over(PolicyException exception) {
        notices.over(key(exception));
    }
}
