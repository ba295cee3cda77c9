package heed.settings;

import heed.web.Refusal;

/**
 * A stored password cannot be read, because {@code HEED_SECRET} is not the one that it was sealed
 * with.
 */
public final class SealBroken extends Refusal {

    SealBroken() {
        super(
                Kind.CONFLICT,
                "seal-broken",
                "This password was stored under another HEED_SECRET. Enter it again, or start Heed with the old secret.");
    }
}
