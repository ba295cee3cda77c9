package heed.gate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides how loud a finding is for a team. A check whose page says stop can be lowered to a
 * warning and no further: nobody's reply carries a secret out without a look. So it is with a stop
 * of a check that otherwise warns, such as contempt: what is chosen for the check does not quieten
 * it.
 *
 * @param pages how loud each check is by its page
 * @param chosen what the team's lead chose, or the check came to by itself
 */
record LevelPolicy(Map<String, Level> pages, Map<String, Choice> chosen) {

    /**
     * What holds for one check in a team.
     *
     * @param level as a lead chose; null for as the page says
     * @param demoted whether it fell to a hint by itself
     */
    record Choice(@Nullable Level level, boolean demoted) {}

    /** As the page of a check says, or a lead chose: what a screen shows. */
    Level of(String check) {
        return of(check, page(check, Level.STOP));
    }

    /**
     * @param own how loud the finding is by itself
     */
    Level of(String check, Level own) {
        var choice = chosen.get(check);
        var page = page(check, own);
        if (choice == null || own.isLouderThan(page)) {
            return own;
        }
        if (choice.demoted()) {
            return page == Level.STOP ? own : own.quieter(Level.HINT);
        }
        if (choice.level() == null) {
            return own;
        }
        if (page == Level.STOP && choice.level() != Level.STOP) {
            return own.quieter(Level.WARN);
        }
        return own == page ? choice.level() : own.quieter(choice.level());
    }

    /** Whether a team may have {@code level} for {@code check}. */
    boolean mayBe(String check, Level level) {
        return page(check, Level.STOP) != Level.STOP || level.holds();
    }

    private Level page(String check, Level otherwise) {
        return pages.getOrDefault(check, otherwise);
    }
}
