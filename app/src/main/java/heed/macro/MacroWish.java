package heed.macro;

import heed.gate.Confirmation;
import java.util.List;

/**
 * How a macro shall be run.
 *
 * @param key chosen by whoever wants it run: for one conversation it sends once
 * @param confirmed what may leave as it is
 * @param reason why the conversation is resolved although something stays open; may be empty
 */
public record MacroWish(String key, List<Confirmation> confirmed, String reason) {

    /** Without a word on what is found or stays open. */
    public static MacroWish of(String key) {
        return new MacroWish(key, List.of(), "");
    }
}
