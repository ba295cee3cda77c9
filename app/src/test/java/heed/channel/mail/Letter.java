package heed.channel.mail;

import heed.Cast;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a mail; whatever a test does not name is as in any mail. */
public final class Letter {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private String text = "It should have come on Monday.";

    private Letter() {
        headers.put("From", "Mia Brandt <mia@example.org>");
        headers.put("To", "support@example.org");
        headers.put("Subject", "Where is my parcel?");
        // long ago, so that it counts as written when it came, on whatever day the test runs
        headers.put("Date", "Tue, 02 Jan 2024 10:00:00 +0000");
        headers.put("Message-ID", "<" + Cast.unique("letter") + "@example.org>");
    }

    public static Letter aLetter() {
        return new Letter();
    }

    public Letter from(String address) {
        return with("From", address);
    }

    public Letter to(String address) {
        return with("To", address);
    }

    public Letter subject(String subject) {
        return with("Subject", subject);
    }

    public Letter id(String id) {
        return with("Message-ID", "<" + id + ">");
    }

    public Letter inReplyTo(String id) {
        return with("In-Reply-To", "<" + id + ">");
    }

    public Letter with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Letter without(String header) {
        headers.remove(header);
        return this;
    }

    public Letter text(String text) {
        this.text = text;
        return this;
    }

    public String build() {
        var mail = new StringBuilder();
        headers.forEach((name, value) -> mail.append(name + ": " + value + "\n"));
        return mail.append("\n").append(text).append("\n").toString();
    }
}
