package heed.channel.mailbox;

import heed.access.Team;
import heed.access.TeamId;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inboxes and how each fares. */
record InboxesView(SettingsFrame frame, List<Line> inboxes) {

    /** How something fares: a word in its pencil, and why. */
    record Fares(String state, String words) {}

    /** An inbox in the list. */
    record Line(
            String url,
            String name,
            String address,
            String team,
            Fares out,
            Fares in,
            long stuck) {}

    static InboxesView of(
            SettingsFrame frame,
            List<Inbox> inboxes,
            List<Team> teams,
            Map<InboxId, MailHealth.Health> health,
            Map<InboxId, Long> stuck,
            TimeWords words) {
        Map<TeamId, String> names = teams.stream().collect(Collectors.toMap(Team::id, Team::name));
        return new InboxesView(
                frame,
                inboxes.stream()
                        .map(inbox -> {
                            var fares = health.getOrDefault(inbox.id(), MailHealth.Health.UNKNOWN);
                            return new Line(
                                    InboxPage.HERE + "/" + inbox.id(),
                                    inbox.name(),
                                    inbox.address(),
                                    names.getOrDefault(inbox.team(), ""),
                                    out(fares, words),
                                    in(fares, words),
                                    stuck.getOrDefault(inbox.id(), 0L));
                        })
                        .toList());
    }

    private static Fares out(MailHealth.Health health, TimeWords words) {
        if (health.sendsBy() == null) {
            return new Fares("soon", "No way out: replies wait");
        }
        if (health.sendingProblem() != null) {
            return new Fares("stop", health.sendingProblem());
        }
        return health.sentAt() == null
                ? new Fares("due", "By " + health.sendsBy() + ", not used yet")
                : new Fares(
                        "kept",
                        "By " + health.sendsBy() + ", last " + words.shortly(health.sentAt()));
    }

    private static Fares in(MailHealth.Health health, TimeWords words) {
        if (health.fetchesFrom() == null) {
            return new Fares("due", "By the built-in listener");
        }
        if (health.fetchingProblem() != null) {
            return new Fares("stop", health.fetchingProblem());
        }
        return health.fetchedAt() == null
                ? new Fares("due", "From " + health.fetchesFrom() + ", not looked into yet")
                : new Fares(
                        "kept",
                        "From "
                                + health.fetchesFrom()
                                + ", last "
                                + words.shortly(health.fetchedAt()));
    }
}
