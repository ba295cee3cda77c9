package heed.channel.phone;

import java.time.Duration;

/** Calls in words. */
final class CallWords {

    private CallWords() {}

    /** What stands above what was said. */
    static String of(CallWanted call, String by) {
        var number = call.number() == null ? "" : ", " + PhoneNumbers.said(call.number());
        return (call.inbound() ? "They called" : "We called them")
                + number
                + (call.answered() ? ", " + length(call.length()) : ", nobody answered")
                + ". Written down by "
                + by
                + ".";
    }

    /** What is noted of a call in which nobody spoke. */
    static String missed(CallWanted call) {
        var number = call.number() == null ? "" : " (" + PhoneNumbers.said(call.number()) + ")";
        var said = call.summary().isEmpty() ? "" : "\n\n" + call.summary();
        return (call.inbound() ? "They called" : "We called them")
                + number
                + ", and nobody answered."
                + said;
    }

    static String length(Duration length) {
        long minutes = length.toMinutes();
        return minutes == 0 ? length.toSeconds() + " s" : minutes + " min";
    }
}
