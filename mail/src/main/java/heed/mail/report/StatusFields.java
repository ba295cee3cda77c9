package heed.mail.report;

import heed.mail.mime.AddressReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a delivery status (RFC 3464): one group of lines for the mail, then one for
 * each recipient.
 */
final class StatusFields {

    private static final Pattern FIELD =
            Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,40}):[ \\t]*(.*)$");

    private final List<Failure> failures = new ArrayList<>();
    private @Nullable String finalRecipient;
    private @Nullable String originalRecipient;
    private @Nullable String action;
    private @Nullable String status;
    private @Nullable String diagnostic;

    private StatusFields() {}

    static List<Failure> read(String text) {
        var fields = new StatusFields();
        String open = "";
        for (String line : text.lines().toList()) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                open = field.group(1).toLowerCase(Locale.ROOT);
                fields.take(open, field.group(2).strip());
            } else if (open.equals("diagnostic-code")
                    && !line.isBlank()
                    && fields.diagnostic != null) {
                fields.diagnostic += " " + line.strip();
            } else if (line.isBlank()) {
                fields.finish();
            }
        }
        fields.finish();
        return fields.failures;
    }

    private void take(String name, String value) {
        switch (name) {
            case "final-recipient" -> {
                if (finalRecipient != null) finish();
                finalRecipient = recipient(value);
            }
            case "original-recipient" -> {
                if (originalRecipient != null && action != null) finish();
                originalRecipient = recipient(value);
            }
            case "action" -> action = value.toLowerCase(Locale.ROOT);
            case "status" -> status = value;
            case "diagnostic-code" -> diagnostic = value;
            default -> {}
        }
    }

    private void finish() {
        boolean finalIsAddress = finalRecipient != null && finalRecipient.indexOf('@') >= 0;
        String recipient =
                finalIsAddress || originalRecipient == null ? finalRecipient : originalRecipient;
        if (recipient != null || action != null || status != null)
            failures.add(new Failure(recipient, action, status, diagnostic));
        finalRecipient = null;
        originalRecipient = null;
        action = null;
        status = null;
        diagnostic = null;
    }

    private static @Nullable String recipient(String value) {
        String address = value.substring(value.indexOf(';') + 1).strip();
        if (address.startsWith("\"") && address.indexOf('@') > 0 && !address.contains(" "))
            return address;
        var mailboxes = AddressReader.read(address);
        return mailboxes.isEmpty() ? null : mailboxes.getFirst().address();
    }
}
