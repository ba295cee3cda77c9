package heed.routing;

/** Who gets a conversation, and why, as it is told to everybody. */
sealed interface Choice {

    /** Somebody gets it. */
    record Somebody(Candidate who, String why) implements Choice {}

    /** It stays with the team. */
    record Team(String why) implements Choice {}
}
