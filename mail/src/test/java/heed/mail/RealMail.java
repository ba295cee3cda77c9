package heed.mail;

import heed.mail.mime.Mailbox;
import heed.mail.report.Bounce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is read of a mail with what its suite states in {@code expected.json}. */
final class RealMail {

    private final String name;
    private final JsonNode expected;
    private final InboundMail mail;
    private final Scores scores;

    private RealMail(String name, JsonNode expected, InboundMail mail, Scores scores) {
        this.name = name;
        this.expected = expected;
        this.mail = mail;
        this.scores = scores;
    }

    static Scores scoresOf(Path folder) throws Exception {
        var scores = new Scores();
        var reader = new MailReader();
        var json = new JsonMapper();
        for (Path suite : list(folder, "")) {
            if (!Files.isDirectory(suite)) continue;
            JsonNode known = json.readTree(Files.readString(suite.resolve("expected.json")));
            for (Path file : list(suite, ".eml")) {
                String name = file.getFileName().toString().replace(".eml", "");
                JsonNode expected =
                        known.has(name)
                                ? known.get(name)
                                : known.path(suite.getFileName() + "/" + name);
                new RealMail(
                                suite.getFileName() + "/" + name,
                                expected,
                                reader.read(Files.readAllBytes(file)),
                                scores)
                        .compare();
            }
        }
        return scores;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private void compare() throws Exception {
        scores.add("readable", name, null, mail.error(), mail.error() == null);
        for (var field : expected.properties()) compare(field.getKey(), field.getValue());
    }

    private void compare(String field, JsonNode value) throws Exception {
        Envelope envelope = mail.envelope();
        Bounce bounce = mail.automation().bounce();
        switch (field) {
            case "from_email" ->
                    same(
                            "sender",
                            lower(text(value)),
                            envelope.from() == null ? "" : lower(envelope.from().address()));
            case "from_name" ->
                    same(
                            "sender",
                            text(value),
                            envelope.from() == null ? "" : String.valueOf(envelope.from().name()));
            case "to" -> same("recipients", texts(value), addresses(envelope.to()));
            case "cc" -> same("recipients", texts(value), addresses(envelope.cc()));
            case "to_first" ->
                    same(
                            "recipients",
                            List.of(lower(text(value))),
                            addresses(envelope.to()).stream().limit(1).toList());
            case "subject" -> same("subject", squeezed(text(value)), squeezed(envelope.subject()));
            case "date" ->
                    same("date", OffsetDateTime.parse(text(value)).toInstant(), envelope.date());
            case "message_id" -> same("ids", text(value), envelope.messageId());
            case "in_reply_to" ->
                    same(
                            "ids",
                            value.valueStream().map(JsonNode::asString).toList(),
                            envelope.inReplyTo());
            case "body_text" -> same("body", squeezed(text(value)), squeezed(mail.bodyText()));
            case "reply_text" ->
                    same("new words", squeezed(text(value)), squeezed(mail.replyText()));
            case "attachment_count" ->
                    same("attachments", value.asInt(), mail.attachments().size());
            case "attachments" -> attachments(value);
            case "tnef" ->
                    same(
                            "winmail.dat unpacked",
                            true,
                            mail.attachments().stream()
                                    .noneMatch(
                                            file -> file.name().equalsIgnoreCase("winmail.dat")));
            case "is_auto_reply" ->
                    same("automatic answer", value.asBoolean(), mail.automation().autoReply());
            case "is_bounce" ->
                    same(
                            value.asBoolean() ? "bounce" : "no bounce invented",
                            value.asBoolean(),
                            mail.isBounce());
            case "is_feedback" ->
                    same("complaint", value.asBoolean(), mail.automation().complaint() != null);
            case "bounce_kind" ->
                    same(
                            "hard or soft",
                            text(value),
                            bounce == null ? "" : lower(bounce.kind().name()));
            case "bounce_recipients" -> bounced(texts(value), bounce);
            default -> {}
        }
    }

    private void same(String kind, Object wanted, @Nullable Object found) {
        scores.add(kind, name, wanted, found, wanted.equals(found));
    }

    /** Suites name an address and its alias where the report has but one. */
    private void bounced(List<String> wanted, @Nullable Bounce bounce) {
        List<String> found =
                bounce == null
                        ? List.of()
                        : bounce.recipients().stream().map(RealMail::lower).toList();
        scores.add(
                "bounced recipient",
                name,
                wanted,
                found,
                found.stream().anyMatch(wanted::contains));
    }

    private void attachments(JsonNode wanted) throws Exception {
        for (JsonNode one : wanted) {
            boolean found = false;
            for (Attachment file : mail.attachments()) found |= matches(one, file);
            scores.add(
                    "attachments",
                    name,
                    one,
                    mail.attachments().stream().map(Attachment::name).toList(),
                    found);
        }
    }

    private static boolean matches(JsonNode wanted, Attachment file) throws Exception {
        boolean named =
                !wanted.has("name")
                        || text(wanted.get("name")).equals(file.name())
                        || texts(wanted.path("also")).contains(lower(file.name()));
        if (!named) return false;
        if (!wanted.has("sha256")) return true;
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(file.content()))
                .equals(text(wanted.get("sha256")));
    }

    private static List<String> addresses(List<Mailbox> mailboxes) {
        return mailboxes.stream().map(mailbox -> lower(mailbox.address())).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(node -> lower(node.asString())).toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
