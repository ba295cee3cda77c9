package heed.mail.report;

import org.jspecify.annotations.Nullable;

/** What a report says of one recipient. Fields are null where it says nothing. */
record Failure(
        @Nullable String recipient,
        @Nullable String action,
        @Nullable String status,
        @Nullable String diagnostic) {

    boolean isDelivered() {
        return action != null
                && (action.startsWith("delivered")
                        || action.startsWith("relayed")
                        || action.startsWith("expanded")
                        || action.startsWith("deliverable"));
    }

    boolean isDelayed() {
        return action != null && action.startsWith("delayed");
    }

    String text() {
        return (status == null ? "" : status) + " " + (diagnostic == null ? "" : diagnostic);
    }
}
