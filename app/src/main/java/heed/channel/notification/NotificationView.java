package heed.channel.notification;

import heed.access.Viewer;
import heed.web.SettingsFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of what somebody is told by mail, and what they may choose. */
record NotificationView(SettingsFrame frame, String email, List<Choice> choices) {

    record Choice(String value, String name, String says, boolean chosen) {}

    static NotificationView of(Viewer.Member viewer, Wish wish, @Nullable String told) {
        return new NotificationView(
                viewer.settings("Notifications", NotificationPage.HERE).telling(told),
                viewer.email(),
                List.of(
                        choice(Wish.NEVER, "Nothing", "The desk tells me when I look.", wish),
                        choice(
                                Wish.MINE,
                                "My conversations",
                                "What customers write in conversations that I own.",
                                wish),
                        choice(
                                Wish.TEAM,
                                "My conversations, and those nobody has",
                                "Also what is new in my teams until somebody takes it.",
                                wish)));
    }

    private static Choice choice(Wish wish, String name, String says, Wish kept) {
        return new Choice(wish.word(), name, says, wish == kept);
    }
}
