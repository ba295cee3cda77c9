package heed.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is measured, on conversations that the desk has. */
final class Tasks {

    private static final Pattern FINDING = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{16})\"");
    private static final int HOW_MANY = 500;
    private static final int ANSWERED = 5_000;

    private final List<String> longOnes;
    private final List<String> longNumbers;
    private final List<String> open;
    private final AtomicInteger answered = new AtomicInteger(new SplittableRandom().nextInt());

    Tasks(Connection connection) throws SQLException {
        longOnes =
                column(
                        connection,
                        "select id from conversation where messages = 10 order by number limit "
                                + HOW_MANY);
        longNumbers =
                column(
                        connection,
                        "select number from conversation where messages = 10 order by number limit "
                                + HOW_MANY);
        open =
                column(
                        connection,
                        "select id from conversation where state = 'open' and messages between 2 and 5 order by number limit "
                                + ANSWERED);
    }

    List<Task> pages() {
        return List.of(
                new Task(
                        "page: list of 50",
                        "4 / 10 ms, 800/s",
                        (wire, random) -> wire.get("/lists/team")),
                new Task(
                        "page: a conversation of 10 messages beside the list",
                        "4 / 10 ms, 600/s",
                        (wire, random) -> wire.get("/conversations/" + one(longNumbers, random))),
                new Task(
                        "page: a conversation of 10 messages, opened from the list",
                        "4 / 10 ms, 600/s",
                        (wire, random) ->
                                wire.getPart("/conversations/" + one(longNumbers, random), "talk")),
                new Task(
                        "page: search for a word in 0.5 %",
                        "6 / 15 ms, 400/s", (wire, random) -> wire.get("/search?q=" + Town.RARE)));
    }

    List<Task> api() {
        return List.of(
                new Task(
                        "API: list of 50",
                        "4 / 10 ms, 800/s",
                        (wire, random) -> wire.get("/api/v1/conversations?state=open&limit=50")),
                new Task(
                        "API: the 10 messages of a conversation",
                        "4 / 10 ms, 600/s",
                        (wire, random) ->
                                wire.get(
                                        "/api/v1/conversations/"
                                                + one(longOnes, random)
                                                + "/messages")),
                new Task(
                        "API: search for a word in 0.5 %",
                        "6 / 15 ms, 400/s",
                        (wire, random) -> wire.get("/api/v1/search?q=" + Town.RARE)),
                new Task("API: post a reply, committed", "6 / 15 ms", this::reply));
    }

    /** As a person would: what the gate holds is confirmed and sent again. */
    private Wire.Answer reply(Wire wire, SplittableRandom random) throws IOException {
        var path = "/api/v1/conversations/" + next() + "/replies";
        var text = "{\"text\": \"" + Answers.one() + "\"";
        var answer = wire.post(path, "application/json", text + "}");
        return answer.status() == 409
                ? wire.post(path, "application/json", text + confirmed(answer) + "}")
                : answer;
    }

    private static String confirmed(Wire.Answer held) {
        return FINDING.matcher(new String(held.body(), StandardCharsets.UTF_8))
                .results()
                .map(id -> "{\"finding\": \"" + id.group(1) + "\", \"reason\": \"made up\"}")
                .collect(Collectors.joining(", ", ", \"confirm\": [", "]"));
    }

    /** Each in turn: nobody is answered twice in a row, with words that look like a script. */
    private String next() {
        return open.get(Math.floorMod(answered.getAndIncrement(), open.size()));
    }

    private static String one(List<String> ids, SplittableRandom random) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
