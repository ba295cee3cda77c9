package heed.desk;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Listens to what the database announces after each commit of any node, on one connection of its
 * own, and passes it on to the pages of this node. When the connection is lost it listens again and
 * lets every page look anew.
 */
@Component
class LiveFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Viewer JOB = new Viewer.Job("live");

    /** As which an administrator finds the connection in {@code pg_stat_activity}. */
    static final String NAME = "heed live";

    private static final Duration QUIET = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final LiveLines lines;
    private final Conversations conversations;
    private final TransactionTemplate transaction;
    private final DataSource dataSource;
    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private volatile Thread worker = new Thread();

    LiveFeed(
            LiveLines lines,
            Conversations conversations,
            TransactionTemplate transaction,
            DataSource dataSource) {
        this.lines = lines;
        this.conversations = conversations;
        this.transaction = transaction;
        this.dataSource = dataSource;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("live").start(this::work);
    }

    private void work() {
        while (running) {
            try (var opened = open()) {
                connection = opened;
                lines.tellAll(); // whatever was announced meanwhile is lost
                listen(opened.unwrap(PGConnection.class), opened);
            } catch (SQLException | RuntimeException lost) {
                if (running) {
                    log.warn("Live updates wait for the database: {}", lost.getMessage());
                    rest();
                }
            }
        }
    }

    /** Not one of the pool's: it is held for as long as the program runs. */
    private Connection open() throws SQLException {
        var pool = dataSource.unwrap(com.zaxxer.hikari.HikariDataSource.class);
        var named = new Properties();
        named.putAll(pool.getDataSourceProperties());
        named.setProperty("ApplicationName", NAME);
        var opened = DriverManager.getConnection(pool.getJdbcUrl(), named);
        try (var statement = opened.createStatement()) {
            statement.execute("listen heed_conversation");
            statement.execute("listen heed_presence");
            statement.execute("listen heed_notice");
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    private void listen(PGConnection source, Connection opened) throws SQLException {
        while (running) {
            var heard = source.getNotifications((int) QUIET.toMillis());
            if (heard != null && heard.length > 0) {
                passOn(heard);
            } else if (running && !opened.isValid(5)) {
                throw new SQLException("the connection is dead");
            }
        }
    }

    private void passOn(PGNotification[] heard) {
        var present = new LinkedHashSet<ConversationId>();
        for (var one : heard) {
            if (one.getName().equals("heed_notice")) {
                lines.tell(PersonId.of(one.getParameter()), List.of("nav", "notices"));
                continue;
            }
            var words = one.getParameter().split(" ");
            var id = ConversationId.of(words[0]);
            if (one.getName().equals("heed_presence")) {
                present.add(id);
            } else {
                lines.tell(
                        id,
                        words[1].equals("-") ? null : TeamId.of(words[1]),
                        words[2].equals("-") ? null : PersonId.of(words[2]),
                        List.of("list", "nav", "talk:" + id));
            }
        }
        if (!present.isEmpty()) {
            present(present);
        }
    }

    /** Presence does not say whose the conversation is. */
    private void present(Set<ConversationId> ids) {
        var known =
                ViewerScope.call(JOB, () -> transaction.execute(status -> conversations.find(ids)));
        for (Conversation one : known == null ? List.<Conversation>of() : known) {
            lines.tell(
                    one.id(),
                    one.sealed() ? null : one.team(),
                    one.owner(),
                    List.of("presence:" + one.id()));
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        var held = connection;
        if (held != null) {
            try {
                held.abort(Runnable::run); // it waits for the next announcement
            } catch (SQLException alreadyGone) {
                log.debug("The connection of live updates was gone already");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
