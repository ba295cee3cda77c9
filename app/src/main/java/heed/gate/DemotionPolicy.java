package heed.gate;

import java.util.List;

/**
 * Decides when a check has cried wolf: of the last {@value #LOOKED_AT} findings that somebody
 * decided on, at least {@value #ENOUGH}, more than half were confirmed rather than changed.
 */
final class DemotionPolicy {

    static final int LOOKED_AT = 30;
    static final int ENOUGH = 20;

    private DemotionPolicy() {}

    /**
     * @param page how loud the check is by its page: a stop is never demoted
     * @param confirmed whether each was confirmed, the latest first
     */
    static boolean demotes(Level page, List<Boolean> confirmed) {
        var latest = confirmed.subList(0, Math.min(LOOKED_AT, confirmed.size()));
        long overridden = latest.stream().filter(one -> one).count();
        return page == Level.WARN && latest.size() >= ENOUGH && overridden * 2 > latest.size();
    }
}
