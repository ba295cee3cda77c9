package heed.desk;

import heed.ask.AskTold;
import heed.message.Message;
import java.util.List;

/**
 * Something that a message asks, as it is told beneath it.
 *
 * @param state as style sheets know it
 * @param told what became of it
 * @param url of the message that settled it; empty when none did
 * @param again whether it was asked and settled before
 */
record TalkAsk(String words, String state, String told, String url, boolean again) {

    static List<TalkAsk> in(Message message, List<AskTold> asks) {
        return asks.stream()
                .filter(ask -> message.id().equals(ask.message()))
                .map(TalkAsk::of)
                .toList();
    }

    private static TalkAsk of(AskTold ask) {
        var why = ask.reason().isEmpty() ? "" : ": " + ask.reason();
        return new TalkAsk(
                ask.words(),
                ask.state(),
                switch (ask.state()) {
                    case "answered" -> "answered";
                    case "deferred" -> "we said when";
                    case "declined" -> "declined" + why;
                    default -> "open";
                },
                ask.reply() == null ? "" : "#message-" + ask.reply(),
                ask.again());
    }
}
