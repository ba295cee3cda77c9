package heed.channel.mail;

import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether any mail has come in at all, and by which way. Thread-safe. */
@Service
public class MailPulse {

    private static final Viewer JOB = new Viewer.Job("mail");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MailPulse(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What has come in so far.
     *
     * @param read whether any mail was read
     * @param byListener whether any came by the built-in listener
     */
    public record Pulse(boolean read, boolean byListener) {}

    /**
     * Says nothing of what came, so administrators see it of every team. Outside of a transaction.
     */
    public Pulse of(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var pulse = ViewerScope.call(JOB, () -> transaction.execute(status -> pulse()));
        return pulse == null ? new Pulse(false, false) : pulse;
    }

    private Pulse pulse() {
        return jdbc.sql(
                        """
                        select exists (select from raw_mail where state = 'read'),
                               exists (select from raw_mail where way = 'smtp')
                        """)
                .query((row, number) -> new Pulse(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }
}
