package heed.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes a {@link Town} into the tables of a migrated, empty desk, past triggers and foreign keys;
 * what those would have written is written by itself, in bulk.
 */
final class Filling {

    private final Connection connection;
    private final Town town;

    /**
     * @param connection as a superuser: row-level security is for those who work here
     */
    Filling(Connection connection, Town town) {
        this.connection = connection;
        this.town = town;
    }

    void run() throws SQLException {
        execute("set session_replication_role = replica");
        execute("set synchronous_commit = off");
        execute("set maintenance_work_mem = '512MB'");
        house();
        customers();
        var wordsIn = text("select pg_get_indexdef('message_words_in'::regclass)");
        execute("drop index message_words_in");
        conversations();
        say("messages");
        new Correspondence(connection, town).write();
        events();
        say("words");
        execute(
                """
                insert into message_words (message, conversation, words)
                select id, conversation, plain_words(subject || ' ' || from_name || ' ' || from_address || ' ' || body)
                  from message
                """);
        execute(wordsIn);
        execute(
                """
                insert into conversation_tally (team, owner, state, n)
                select team, owner, state, count(*)
                  from conversation
                 group by team, owner, state
                """);
        say("statistics");
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private void house() throws SQLException {
        say("people");
        try (var copy = new Copy(connection, "team", "id, name, zone")) {
            for (int i = 0; i < town.teams.size(); i++) {
                copy.row(town.teams.get(i), "Team " + (i + 1), "Europe/Dublin");
            }
        }
        try (var copy = new Copy(connection, "person", "id, name, email, role, zone")) {
            for (int i = 0; i < town.people.size(); i++) {
                copy.row(town.people.get(i), "Person " + i, email(i), "agent", "Europe/Dublin");
            }
        }
        // One password for all, which the first administrator has: hashing it for each would take
        // longer than the rest.
        execute(
                """
                update person
                   set password_hash = (select password_hash from person where role = 'administrator' limit 1)
                 where password_hash is null
                """);
        execute(
                "insert into team_member (team, person) select t.id, p.id from team t, person p on conflict do nothing");
        try (var copy = new Copy(connection, "inbox", "id, name, address, team, signature")) {
            for (int i = 0; i < town.inboxes.size(); i++) {
                var team = town.teams.get(i % town.teams.size());
                copy.row(town.inboxes.get(i), "Inbox " + i, inbox(i), team, "Team of inbox " + i);
            }
        }
    }

    private void customers() throws SQLException {
        say("customers");
        try (var copy = new Copy(connection, "customer", "id, name, language, zone, address")) {
            for (int i = 0; i < town.customers; i++) {
                copy.row(town.customer(i), "Customer " + i, "en", "Europe/Dublin", address(i));
            }
        }
        try (var copy = new Copy(connection, "customer_address", "address, customer")) {
            for (int i = 0; i < town.customers; i++) {
                copy.row(address(i), town.customer(i));
            }
        }
    }

    private void conversations() throws SQLException {
        say("conversations");
        var columns =
                """
                id, inbox, customer, subject, state, team, owner, priority, next_step, next_step_at, reply_due_at,
                waiting_since, excerpt, excerpt_by, messages, created_at, updated_at, last_message_at, resolved_at
                """;
        try (var copy = new Copy(connection, "conversation", columns)) {
            for (int i = 0; i < town.size; i++) {
                conversation(copy, town.conversation(i));
            }
        }
    }

    private void conversation(Copy copy, Town.Told told) throws SQLException {
        var last = told.messages().getLast();
        boolean waits = told.isOpen() && last.kind().equals("inbound");
        copy.row(
                told.id(),
                told.inbox(),
                town.customer(told.customer()),
                told.subject(),
                told.state(),
                told.team(),
                told.owned() || !told.isOpen() ? told.owner() : null,
                told.priority(),
                told.isOpen() ? "Tell them what became of it" : null,
                told.isOpen() ? told.nextStepAt() : null,
                waits ? told.nextStepAt().plus(Duration.ofHours(3)) : null,
                waits ? last.at() : null,
                shortened(last.body()),
                last.kind().equals("inbound") ? "customer" : "us",
                told.messages().size(),
                told.begun(),
                told.changed(),
                told.changed(),
                told.isOpen() ? null : told.changed());
    }

    private void events() throws SQLException {
        say("events");
        try (var copy =
                new Copy(
                        connection, "conversation_event", "conversation, at, kind, person, data")) {
            for (int i = 0; i < town.size; i++) {
                var told = town.conversation(i);
                copy.row(told.id(), told.begun(), "opened", null, "{\"inbox\": \"Inbox\"}");
                copy.row(told.id(), told.begun(), "taken", told.owner(), "{\"to\": \"Person\"}");
                copy.row(told.id(), told.begun(), "tagged", told.owner(), "{\"tags\": \"parcel\"}");
                if (!told.isOpen()) {
                    copy.row(told.id(), told.changed(), "resolved", told.owner(), "{}");
                }
            }
        }
    }

    static String email(int person) {
        return "person-" + person + "@example.org";
    }

    static String inbox(int index) {
        return "inbox-" + index + "@example.org";
    }

    static String address(int customer) {
        return "customer-" + customer + "@example.net";
    }

    private static String shortened(String text) {
        var line = text.replace('\n', ' ');
        return line.length() <= 240 ? line : line.substring(0, 239) + "…";
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void say(String what) {
        System.err.println(Instant.now().toString().substring(11, 19) + " filling: " + what);
    }
}
