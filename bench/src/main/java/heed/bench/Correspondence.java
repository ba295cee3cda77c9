package heed.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Writes what was said in the conversations of a {@link Town}, and how it fared on its way. */
final class Correspondence {

    private final Connection connection;
    private final Town town;

    Correspondence(Connection connection, Town town) {
        this.connection = connection;
        this.town = town;
    }

    void write() throws SQLException {
        messages();
        deliveries();
    }

    private void messages() throws SQLException {
        var columns =
                """
                id, conversation, kind, at, person, customer, from_name, from_address, recipients, subject, body, quoted,
                html, mail_id, language
                """;
        try (var copy = new Copy(connection, "message", columns)) {
            for (int i = 0; i < town.size; i++) {
                var told = town.conversation(i);
                for (var said : told.messages()) {
                    message(copy, told, said);
                }
            }
        }
        try (var copy = new Copy(connection, "mail_thread", "mail_id, conversation")) {
            for (int i = 0; i < town.size; i++) {
                var told = town.conversation(i);
                for (var said : told.messages()) {
                    copy.row(mailId(said.id()), told.id());
                }
            }
        }
    }

    private void message(Copy copy, Town.Told told, Town.Said said) throws SQLException {
        boolean inbound = said.kind().equals("inbound");
        boolean note = said.kind().equals("note");
        copy.row(
                said.id(),
                told.id(),
                said.kind(),
                said.at(),
                inbound ? null : said.by(),
                inbound ? town.customer(told.customer()) : null,
                inbound ? "Customer " + told.customer() : "Person",
                inbound
                        ? Filling.address(told.customer())
                        : note ? "" : Filling.inbox(town.inboxes.indexOf(told.inbox())),
                note
                        ? "{}"
                        : inbound
                                ? "{" + Filling.inbox(0) + "}"
                                : "{" + Filling.address(told.customer()) + "}",
                told.subject(),
                said.body(),
                said.quoted(),
                said.withHtml() ? html(said) : null,
                note ? null : mailId(said.id()),
                inbound ? "en" : null);
    }

    private void deliveries() throws SQLException {
        try (var copy =
                new Copy(
                        connection,
                        "delivery",
                        "message, inbox, state, due_at, attempts, sent_at, created_at")) {
            for (int i = 0; i < town.size; i++) {
                var told = town.conversation(i);
                for (var said : told.messages()) {
                    if (said.kind().equals("reply")) {
                        copy.row(
                                said.id(),
                                told.inbox(),
                                "sent",
                                said.at(),
                                1,
                                said.at(),
                                said.at());
                    }
                }
            }
        }
    }

    private static String mailId(UUID message) {
        return message + "@example.net";
    }

    private static String html(Town.Said said) {
        return "<p>"
                + said.body().replace("\n\n", "</p>\n<p>")
                + "</p>"
                + (said.quoted().isEmpty()
                        ? ""
                        : "<blockquote><p>" + said.quoted() + "</p></blockquote>");
    }
}
