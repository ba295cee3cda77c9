package heed.handoff;

/** How often a conversation is handed on: once, a second time with a warning, then to the lead. */
final class HopPolicy {

    /** What becomes of a wish to hand it on. */
    enum Verdict {
        ASK,
        WARN,
        TO_LEAD
    }

    private HopPolicy() {}

    /**
     * @param hops how often it was handed on already
     * @param leads whether who asks leads the team that has it: they know whom it is for
     * @param knowing whether they were warned
     */
    static Verdict judge(int hops, boolean leads, boolean knowing) {
        if (leads || hops == 0) {
            return Verdict.ASK;
        }
        if (hops >= 2) {
            return Verdict.TO_LEAD;
        }
        return knowing ? Verdict.ASK : Verdict.WARN;
    }
}
