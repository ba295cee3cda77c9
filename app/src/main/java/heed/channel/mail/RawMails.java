package heed.channel.mail;

import heed.access.Elevation;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails exactly as they came. Every way in keeps them here before it says that it has them; a
 * worker reads them afterwards. Thread-safe.
 */
@Service
public class RawMails {

    private static final Viewer JOB = new Viewer.Job("mail");
    private static final int MOST_LISTED = 200;

    private final RawMailStore store;
    private final UnreadableMailStore unreadable;
    private final Elevation elevation;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    RawMails(
            RawMailStore store,
            UnreadableMailStore unreadable,
            Elevation elevation,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.unreadable = unreadable;
        this.elevation = elevation;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Keeps a mail. When this returns outside of a transaction, the mail is safe; inside one, when
     * that has committed.
     */
    public RawMailId keep(Arrival arrival) {
        return keep(List.of(arrival)).getFirst();
    }

    /** Keeps several mails in one transaction, all or none. */
    public List<RawMailId> keep(List<Arrival> arrivals) {
        return ViewerScope.call(
                JOB,
                () ->
                        transaction.execute(status -> {
                            var ids = arrivals.stream().map(store::add).toList();
                            ids.forEach(id -> events.publishEvent(new MailKept(id)));
                            return ids;
                        }));
    }

    /** Mails that could not be read, the latest first, 200 at most. For administrators. */
    @Transactional
    public List<UnreadableMail> unreadable(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return elevation.call(() -> unreadable.newest(MOST_LISTED));
    }

    /**
     * Has a mail read again that could not be read before.
     *
     * @throws Refusal when there is no such mail
     */
    @Transactional
    public void replay(RawMailId id, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        if (!elevation.call(() -> unreadable.replay(id))) {
            throw unknown();
        }
        events.publishEvent(new MailKept(id));
    }

    /**
     * An unreadable mail as it came. For administrators, for as long as no team has it.
     *
     * @throws Refusal when there is no such mail, or it has been read since
     */
    @Transactional
    public byte[] unreadable(RawMailId id, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        return elevation.call(() -> unreadable.bytes(id)).orElseThrow(RawMails::unknown);
    }

    /**
     * The mail of a message as it came; {@code mail} is what {@code Messages.rawMail} gives.
     *
     * @throws Refusal when there is none, or none that the viewer may see
     */
    @Transactional(readOnly = true)
    public byte[] open(UUID mail) {
        return store.bytes(mail).orElseThrow(RawMails::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-mail",
                "There is no such mail, or none that you may see.");
    }
}
