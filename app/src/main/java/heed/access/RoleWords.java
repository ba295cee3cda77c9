package heed.access;

/** What roles are called on screens, and what they mean. */
record RoleWords(String value, String name, String means) {

    static RoleWords of(Role role) {
        return switch (role) {
            case AGENT -> new RoleWords("agent", "Agent", "Answers customers, in their teams.");
            case LEAD ->
                    new RoleWords(
                            "lead",
                            "Lead",
                            "Also answers for the service of their teams: takes back replies, asks to read more.");
            case ADMINISTRATOR ->
                    new RoleWords(
                            "administrator",
                            "Administrator",
                            "Also keeps people, teams, inboxes and settings. Reads no more than their teams do.");
        };
    }
}
