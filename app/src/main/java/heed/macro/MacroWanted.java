package heed.macro;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.canned.CannedId;
import org.jspecify.annotations.Nullable;

/**
 * A macro as somebody wants it kept.
 *
 * @param team null for the whole desk, or when it is one person's own
 * @param person whose own it shall be; null when it is shared
 */
record MacroWanted(
        String name,
        @Nullable TeamId team,
        @Nullable PersonId person,
        @Nullable CannedId canned,
        Deeds deeds) {

    MacroWanted {
        name = name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static MacroWanted of(Macro kept) {
        return new MacroWanted(
                kept.name(), kept.team(), kept.person(), kept.canned(), kept.deeds());
    }
}
