package heed.promise;

import heed.access.TeamId;
import heed.conversation.Conversation;
import heed.notice.Notice;
import heed.notice.Notices;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells people who work here what becomes of promises, each thing once. Thread-safe. */
@Component
class PromiseNews {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    private final Notices notices;

    PromiseNews(Notices notices) {
        this.notices = notices;
    }

    /** It is due soon: its owner is told, or the leads when it has none. */
    void comes(Promise promise, Conversation of) {
        var words = "A promise in " + of.reference() + " is due " + due(promise) + ".";
        var notice = notice(promise, "owner", words, of, false);
        var owner = promise.owner();
        if (owner == null) {
            notices.tellLeads(notice, of.team(), null);
        } else {
            notices.tell(notice, List.of(owner));
        }
    }

    /** It is due soon, and its owner has done nothing: the leads are told. */
    void stillComes(Promise promise, Conversation of) {
        var words =
                "A promise of %s in %s is due %s, and nothing has happened yet."
                        .formatted(keeper(promise), of.reference(), due(promise));
        notices.tellLeads(notice(promise, "lead", words, of, true), of.team(), null);
    }

    /** Its time has passed: its owner and the leads are told. */
    void broken(Promise promise, Conversation of) {
        var words =
                "A promise in %s was broken: it was due %s. Tell the customer why, and when it comes."
                        .formatted(of.reference(), due(promise));
        tellAll(notice(promise, "broken", words, of, true), promise, of.team());
    }

    /** Its time has passed, and nobody said whether it is a promise, or whether it counts. */
    void passed(Promise promise, Conversation of) {
        var words =
                "What may be a promise in %s was due %s. Say whether it was kept."
                        .formatted(of.reference(), due(promise));
        tellAll(notice(promise, "passed", words, of, false), promise, of.team());
    }

    /** It is settled: what was told of it is over. */
    void settled(Promise promise) {
        for (var what : List.of("owner", "lead", "broken", "passed")) {
            notices.over(key(promise, what));
        }
    }

    private void tellAll(Notice notice, Promise promise, TeamId team) {
        var owner = promise.owner();
        if (owner != null) {
            notices.tell(notice, List.of(owner));
        }
        notices.tellLeads(notice, team, owner);
    }

    private static Notice notice(
            Promise promise, String what, String words, Conversation of, boolean pressing) {
        return new Notice(
                key(promise, what),
                Notice.Matter.PROMISE,
                words,
                "/conversations/" + of.number(),
                pressing);
    }

    private static String key(Promise promise, String what) {
        return "promise:%s:%s:%s".formatted(promise.id(), promise.due(), what);
    }

    private static String keeper(Promise promise) {
        return promise.ownerName() == null ? "the team" : promise.ownerName();
    }

    private static String due(Promise promise) {
        var due = promise.due();
        if (due == null) {
            return "some time";
        }
        var zone = promise.zone().getId();
        return due.atZone(promise.zone()).format(TIME)
                + ", "
                + zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
