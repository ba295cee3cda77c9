package heed.mail;

import java.util.Map;

/** Names for files that came without one, so that a person can save and open them. */
final class FileNames {

    private static final Map<String, String> BY_TYPE =
            Map.ofEntries(
                    Map.entry("message/rfc822", "message.eml"),
                    Map.entry("message/delivery-status", "delivery-status.txt"),
                    Map.entry("message/feedback-report", "feedback-report.txt"),
                    Map.entry("message/disposition-notification", "receipt.txt"),
                    Map.entry("text/rfc822-headers", "headers.txt"),
                    Map.entry("text/calendar", "invitation.ics"),
                    Map.entry("text/plain", "text.txt"),
                    Map.entry("text/html", "text.html"),
                    Map.entry("text/vcard", "contact.vcf"),
                    Map.entry("image/jpeg", "picture.jpg"),
                    Map.entry("image/svg+xml", "picture.svg"));

    private FileNames() {}

    static String forType(String type) {
        String known = BY_TYPE.get(type);
        if (known != null) return known;
        String ending = type.substring(type.indexOf('/') + 1);
        String name =
                type.startsWith("image/")
                        ? "picture"
                        : type.startsWith("audio/") ? "sound" : "attachment";
        return ending.matches("[a-z0-9]{2,5}") ? name + "." + ending : name;
    }
}
