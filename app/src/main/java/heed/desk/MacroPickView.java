package heed.desk;

import heed.canned.Filled;
import heed.conversation.Conversation;
import heed.macro.Macro;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The macros for a conversation, each with what it would do there.
 *
 * @param url where they are run
 * @param back the conversation
 * @param key under which the chosen one sends once
 * @param openAsks how much they asked waits for an answer
 */
record MacroPickView(
        String url,
        String in,
        String back,
        String customer,
        String theme,
        String key,
        int openAsks,
        List<Line> lines) {

    /**
     * One to choose.
     *
     * @param language of the text; null when it says nothing
     * @param pieces what it says to this customer; empty when it says nothing
     * @param blanks whether something in it has to be filled first
     */
    record Line(
            String id,
            String name,
            List<String> does,
            @Nullable String language,
            String shown,
            boolean blanks,
            boolean resolves,
            boolean chosen) {}

    /** Whether somebody has to say why, before one of them resolves it. */
    boolean wantsReason() {
        return openAsks > 0 && lines.stream().anyMatch(Line::resolves);
    }

    /** {@code 2 things that they asked are open}. */
    String open() {
        return openAsks == 1
                ? "Something they asked is open"
                : openAsks + " things they asked are open";
    }

    static MacroPickView of(
            Conversation conversation,
            Place place,
            String theme,
            List<Macro> macros,
            Map<String, Filled> says) {
        return new MacroPickView(
                "/conversations/" + conversation.id() + "/macros",
                place.in(),
                place.conversation(conversation.number()),
                conversation.customerName(),
                theme,
                UUID.randomUUID().toString(),
                conversation.openAsks(),
                macros.stream()
                        .map(one ->
                                line(
                                        one,
                                        says.get(String.valueOf(one.canned())),
                                        one == macros.getFirst()))
                        .toList());
    }

    private static Line line(Macro macro, @Nullable Filled says, boolean first) {
        return new Line(
                macro.id().toString(),
                macro.name(),
                macro.deeds().told(),
                says == null ? null : says.language(),
                says == null ? "" : says.shown(),
                says != null && says.blanks() > 0,
                macro.deeds().resolve(),
                first);
    }
}
