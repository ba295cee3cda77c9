package heed.channel.phone;

import heed.access.Viewer;
import heed.conversation.Conversation;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet on which a call is logged. */
record CallView(
        String title,
        String url,
        String consentUrl,
        String in,
        String back,
        String theme,
        @Nullable String problem,
        boolean inbound,
        boolean answered,
        String minutes,
        String number,
        String summary,
        String told,
        String key,
        List<Consented> consents,
        List<Recorded> recordings,
        String callBackUrl,
        String link,
        String endUrl,
        List<Time> times) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    /** A consent that stands. */
    record Consented(String words, String by, String withdrawal) {}

    /** A time that is free. */
    record Time(String value, String words) {}

    /** A call with its recording. */
    record Recorded(String words, String url) {}

    static CallView of(
            Conversation conversation,
            String in,
            Viewer.Member viewer,
            CallPage.Typed typed,
            @Nullable String problem,
            List<Call> calls,
            List<Consents.Consent> consents,
            List<Instant> free,
            String link) {
        var deeds = "/conversations/" + conversation.id();
        return new CallView(
                "A call with " + conversation.customerName(),
                deeds + "/call",
                deeds + "/recording-consents",
                in,
                "/conversations/" + conversation.number(),
                viewer.theme(),
                problem,
                !"out".equals(typed.direction()),
                typed.answered() == null || typed.answered(),
                typed.minutes() == null ? "" : typed.minutes().toString(),
                text(typed.number()),
                text(typed.summary()),
                text(typed.told()),
                typed.key() == null ? UUID.randomUUID().toString() : typed.key(),
                consents.stream()
                        .filter(one -> one.withdrawnAt() == null)
                        .map(one ->
                                new Consented(
                                        one.words(),
                                        one.askedByName(),
                                        "/recording-consents/" + one.id() + "/withdrawal"))
                        .toList(),
                calls.stream()
                        .filter(one -> one.recordedBy() != null)
                        .map(one ->
                                new Recorded(
                                        CallWords.length(one.length()) + " by " + one.personName(),
                                        "/calls/" + one.message() + "/recording"))
                        .toList(),
                deeds + "/call-back",
                link,
                deeds + "/call-back-link/ending",
                free.stream()
                        .map(at -> new Time(at.toString(), TIME.format(at.atZone(viewer.zone()))))
                        .toList());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
