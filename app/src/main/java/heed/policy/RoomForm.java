package heed.policy;

import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.web.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be offered to a customer, as it is typed.
 *
 * @param deed {@code grant} or {@code ask}
 * @param key under which the wish is kept once
 * @param in the list from which one came
 */
record RoomForm(
        @Nullable OfferId offer,
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String deed,
        @Nullable String key,
        @Nullable String in) {

    static RoomForm empty(String in) {
        return new RoomForm(null, null, null, null, null, in);
    }

    /**
     * @throws Refusal when nothing was chosen, or the amount is none
     */
    ExceptionWanted wanted(ConversationId conversation, Viewer.Member viewer) {
        if (offer == null) {
            throw new Refusal(Refusal.Kind.INVALID, "choose-one", "Choose an offer first.");
        }
        var once = text(key);
        return new ExceptionWanted(
                offer,
                Amounts.read(amount),
                text(reason),
                "ask".equals(deed),
                once.isBlank() ? once : viewer.person() + " " + conversation + " " + once);
    }

    /** What stands behind the address of the conversation that one came from. */
    String back() {
        return text(in).isEmpty()
                ? ""
                : "?in=" + URLEncoder.encode(text(in), StandardCharsets.UTF_8);
    }

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
