package heed.channel.push;

import heed.notice.Notice.Matter;
import java.time.Duration;
import java.util.UUID;

/**
 * What a device shows, also while it is locked: what kind of thing happened and where to look, and
 * nothing of what it is about.
 *
 * @param topic of 32 letters: another of the same takes its place on the device
 * @param link a path within the desk
 */
record Push(String words, String link, String topic, String urgency, Duration lasts) {

    static Push of(Matter matter, String link, UUID notice) {
        boolean now = matter == Matter.DUTY || matter == Matter.ALARM;
        return new Push(
                words(matter),
                link,
                notice.toString().replace("-", ""),
                now ? "high" : "normal",
                now ? Duration.ofHours(4) : Duration.ofHours(24));
    }

    static Push test(UUID device) {
        return new Push(
                "A test: you are told on this device.",
                DevicesPage.HERE,
                device.toString().replace("-", ""),
                "high",
                Duration.ofMinutes(5));
    }

    private static String words(Matter matter) {
        return switch (matter) {
            case DUTY -> "The duty has news for you.";
            case ALARM -> "An alarm of the desk.";
            case PROMISE -> "A promise wants you.";
            case CLOCK -> "Somebody waits for an answer.";
            case HAND_OFF -> "Something is handed to you.";
            case COMPLAINT -> "A complaint wants you.";
            case THANKS -> "Somebody thanks you.";
            case APPROVAL -> "Something waits for your yes or no.";
            case ARTICLE -> "An article wants you.";
        };
    }

    /** Nothing in it needs escaping: words are ours, the link is a path of the desk. */
    String json() {
        return "{\"words\":\"%s\",\"link\":\"%s\",\"topic\":\"%s\"}"
                .formatted(words, link.replaceAll("[\"\\\\\\p{Cntrl}]", ""), topic);
    }
}
