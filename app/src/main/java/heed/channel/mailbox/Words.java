package heed.channel.mailbox;

import heed.message.Message;
import heed.reply.Postscript;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * All that a mail of ours says: the reply, the signatures, and below them what it answers.
 *
 * @param text plain
 * @param html null when the reply was written without
 */
record Words(String text, @Nullable String html) {

    private static final int LONGEST_QUOTE = 20_000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    /**
     * @param signatures the writer's and the inbox's; empty ones are left out
     * @param below what stands between the reply and the signatures
     * @param answered the message that is answered, or null
     * @param zone in which its time is told
     */
    static Words of(
            Message reply,
            List<Postscript.Words> below,
            List<String> signatures,
            @Nullable Message answered,
            ZoneId zone) {
        var signature =
                signatures.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining("\n"));
        var original = reply.html();
        boolean quotesItself = original != null && original.contains("<blockquote");
        var quoted = quotesItself || answered == null ? "" : shortened(answered.body());
        var line = answered == null ? "" : attribution(answered, zone);
        return new Words(
                text(
                        joined(reply.body().stripTrailing(), "\n\n", below, Postscript.Words::text),
                        signature,
                        line,
                        quoted),
                original == null
                        ? null
                        : html(
                                joined(original, "", below, Postscript.Words::html),
                                signature,
                                line,
                                quoted));
    }

    private static String joined(
            String body,
            String between,
            List<Postscript.Words> below,
            Function<Postscript.Words, String> part) {
        return Stream.concat(Stream.of(body), below.stream().map(part))
                .collect(Collectors.joining(between));
    }

    private static String text(String body, String signature, String line, String quoted) {
        var parts = new ArrayList<String>();
        parts.add(body);
        if (!signature.isEmpty()) {
            parts.add("-- \n" + signature);
        }
        if (!quoted.isBlank()) {
            parts.add(
                    line
                            + "\n"
                            + quoted.lines().map(Words::mark).collect(Collectors.joining("\n")));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String mark(String quoted) {
        return quoted.startsWith(">") ? ">" + quoted : ("> " + quoted).stripTrailing();
    }

    private static String html(String body, String signature, String line, String quoted) {
        var html = new StringBuilder("<!doctype html><html><body>").append(body);
        if (!signature.isEmpty()) {
            html.append("<p>-- <br>").append(lines(signature)).append("</p>");
        }
        if (!quoted.isBlank()) {
            html.append("<p>")
                    .append(lines(line))
                    .append("</p><blockquote type=\"cite\">")
                    .append(lines(quoted))
                    .append("</blockquote>");
        }
        return html.append("</body></html>").toString();
    }

    private static String lines(String text) {
        return Entities.escape(text).replace("\n", "<br>\n");
    }

    private static String attribution(Message answered, ZoneId zone) {
        var who = answered.fromName().isBlank() ? answered.fromAddress() : answered.fromName();
        return "On "
                + WHEN.format(answered.at().atZone(zone))
                + ", "
                + OutgoingMail.flat(who)
                + " wrote:";
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text.stripTrailing();
        }
        int end = text.lastIndexOf('\n', LONGEST_QUOTE);
        return text.substring(0, end > 0 ? end : LONGEST_QUOTE) + "\n[…]";
    }
}
