package heed.mailaudit.talk;

/** Whose words a mail holds. */
enum Voice {
    CUSTOMER,
    OURS,
    /** From us to us alone. */
    INTERNAL,
    /** Bounces, automatic answers, newsletters, receipts. */
    MACHINE
}
