package heed.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One desk, measured from its start to its end.
 *
 * @param warmUp how long each load runs unmeasured, for caches to fill and the JVM to compile
 */
record Run(
        List<String> command,
        Path home,
        int size,
        Duration warmUp,
        Duration each,
        String only,
        boolean gzip) {

    private static final int PEOPLE = 8;
    private static final Duration READ_WITHIN = Duration.ofMinutes(5);

    Figures measure() throws IOException, SQLException, InterruptedException {
        try (var desk = Desk.start(command, home);
                var connection = desk.postgres().connect()) {
            var processes = desk.processes();
            var atRest = processes.memory();
            var tasks = new Tasks(connection);
            var loads = new ArrayList<Load.Result>();
            loads.addAll(
                    load(Sessions.inBrowsers(desk.port, PEOPLE, gzip), tasks.pages(), processes));
            loads.addAll(load(Sessions.withTokens(desk.port, PEOPLE), tasks.api(), processes));
            Double mails = null;
            Duration read = null;
            if ("mail in".contains(only)) {
                var mailIn = new MailIn(desk.mailPort, new Town(size, Instant.now()));
                mailIn.perSecond(warmUp);
                mails = mailIn.perSecond(each);
                read = untilRead(connection);
                say("mail in: " + Math.round(mails) + "/s, read after " + read.toMillis() + " ms");
            }
            return new Figures(size, desk.startUp, loads, mails, read, atRest, processes.memory());
        }
    }

    private List<Load.Result> load(Sessions sessions, List<Task> tasks, Processes processes)
            throws InterruptedException {
        var results = new ArrayList<Load.Result>();
        for (var task : tasks) {
            if (!task.name().contains(only)) {
                continue;
            }
            try {
                var result = new Load(sessions, processes, warmUp, each).measure(task);
                say(
                        task.name()
                                + ": "
                                + result.alone()
                                + ", "
                                + Math.round(result.perSecond())
                                + "/s");
                results.add(result);
            } catch (IOException e) {
                say(task.name() + " could not be measured: " + e.getMessage());
            }
        }
        return results;
    }

    private static Duration untilRead(Connection connection)
            throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        try (var ask =
                connection.prepareStatement(
                        "select exists (select from raw_mail where state = 'waiting')")) {
            while (System.nanoTime() - begin < READ_WITHIN.toNanos()) {
                try (var answer = ask.executeQuery()) {
                    answer.next();
                    if (!answer.getBoolean(1)) {
                        break;
                    }
                }
                Thread.sleep(50);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static void say(String what) {
        System.err.println(Instant.now().toString().substring(11, 19) + " " + what);
    }
}
