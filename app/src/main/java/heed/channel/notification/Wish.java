package heed.channel.notification;

import heed.web.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Of which messages somebody wants to be told by mail. */
public enum Wish {
    NEVER,
    /** What a customer writes in their own conversations. */
    MINE,
    /** Also in those of their teams that nobody has. */
    TEAM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Refusal when there is no such wish
     */
    public static Wish of(String word) {
        return Arrays.stream(values())
                .filter(wish -> wish.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Kind.INVALID,
                                "no-such-wish",
                                "Choose one of never, mine and team."));
    }
}
