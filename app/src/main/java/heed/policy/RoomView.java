package heed.policy;

import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.web.TimeWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be offered to a customer beyond our rules.
 *
 * @param back the conversation
 * @param key under which the wish is kept once
 * @param amount as it was typed, when that was refused; so is the reason
 */
record RoomView(
        String url,
        String in,
        String back,
        String customer,
        String theme,
        String key,
        @Nullable String problem,
        String amount,
        String reason,
        List<OfferLine> offers,
        List<Given> given) {

    /**
     * One to choose.
     *
     * @param room how far the viewer may go alone, in words
     * @param inside whether they may at all
     * @param before how it was done for others, newest first
     */
    record OfferLine(
            String id,
            String says,
            String rule,
            @Nullable String unit,
            String room,
            boolean inside,
            List<String> before,
            boolean chosen) {}

    /** What was granted here, refused, or waits. */
    record Given(String url, String said, String state, String told, boolean undoable) {}

    static RoomView of(
            Conversation conversation,
            RoomForm typed,
            String theme,
            List<Room.Of> room,
            List<PolicyException> given,
            @Nullable String problem,
            Viewer.Member viewer,
            TimeWords words) {
        return new RoomView(
                "/conversations/" + conversation.id() + "/room",
                RoomForm.text(typed.in()),
                "/conversations/" + conversation.number(),
                conversation.customerName(),
                theme,
                UUID.randomUUID().toString(),
                problem,
                RoomForm.text(typed.amount()),
                RoomForm.text(typed.reason()),
                room.stream().map(one -> line(one, chosen(typed, one, room), words)).toList(),
                given.stream().map(one -> given(one, viewer, words)).toList());
    }

    private static boolean chosen(RoomForm typed, Room.Of one, List<Room.Of> room) {
        return typed.offer() == null
                ? one == room.getFirst()
                : typed.offer().equals(one.offer().id());
    }

    private static OfferLine line(Room.Of of, boolean chosen, TimeWords words) {
        var unit = of.offer().unit();
        return new OfferLine(
                of.offer().id().toString(),
                of.offer().says(),
                of.policy().says(),
                unit,
                room(of.room(), unit),
                of.room().any(),
                of.before().stream()
                        .map(one ->
                                "#"
                                        + one.number()
                                        + ": "
                                        + one.said()
                                        + ", because “"
                                        + one.reason()
                                        + "” ("
                                        + words.day(one.askedAt())
                                        + ")")
                        .toList(),
                chosen);
    }

    private static String room(Room room, @Nullable String unit) {
        if (!room.any()) {
            return "a lead grants it";
        }
        if (unit == null) {
            return "you may grant it";
        }
        return room.most() == null
                ? "you may grant any"
                : "you may grant up to "
                        + room.most().stripTrailingZeros().toPlainString()
                        + " "
                        + unit;
    }

    private static Given given(PolicyException one, Viewer.Member viewer, TimeWords words) {
        var by = one.own() ? one.askedByName() : one.decidedByName();
        var told =
                switch (one.state()) {
                    case ASKED -> one.askedByName() + " asked " + words.shortly(one.askedAt());
                    case GRANTED -> by + " granted it, because “" + one.reason() + "”";
                    case REFUSED -> by + " refused it: “" + one.answer() + "”";
                    case WITHDRAWN -> "taken back";
                };
        return new Given(
                ExceptionsPage.HERE + "/" + one.id() + "/withdrawal",
                one.said(),
                one.state().word(),
                told,
                one.isWithdrawableBy(viewer));
    }
}
