package heed.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frame around the pages of settings: what can be set, by whom, and where one is. {@code
 * web/settings.jte} draws it.
 *
 * @param title of the page
 * @param here the address of the entry that the page belongs to
 * @param theme that the person chose
 * @param keeps whether the person keeps the desk: sees what only administrators may
 * @param told what was just done, in a sentence; null when nothing was
 */
public record SettingsFrame(
        String title, String here, String theme, boolean keeps, @Nullable String told) {

    /** Entries under one heading. */
    public record Group(String heading, List<Entry> entries) {}

    /** A page of settings. */
    public record Entry(String label, String url, Icon icon, boolean current) {}

    /** The same page, saying what was just done. */
    public SettingsFrame telling(@Nullable String told) {
        return new SettingsFrame(title, here, theme, keeps, told);
    }

    /** The same page under another title. */
    public SettingsFrame titled(String title) {
        return new SettingsFrame(title, here, theme, keeps, told);
    }

    public List<Group> groups() {
        var you =
                new Group(
                        "You",
                        List.of(
                                entry("Profile", "/settings/profile", Icon.PERSON),
                                entry("Away", "/settings/absences", Icon.LEAVE),
                                entry("Notifications", "/settings/notifications", Icon.MAIL),
                                entry("Sign-ins", "/settings/sign-ins", Icon.LOCK),
                                entry("Tokens", "/settings/tokens", Icon.KEY),
                                entry("What I read", "/settings/readings", Icon.EYE)));
        var mail =
                Stream.of(
                                entry("Outbox", "/settings/outbox", Icon.OUT),
                                keeps ? entry("Unread mail", "/settings/mail", Icon.TROUBLE) : null)
                        .flatMap(Stream::ofNullable)
                        .toList();
        var checks = entry("Checks", "/settings/checks", Icon.NEEDED);
        var asks = entry("What they ask", "/settings/asks", Icon.CHECK);
        var routing = entry("Who gets what", "/settings/routing", Icon.INTO);
        var promises = entry("Promises", "/settings/promises", Icon.CLOCK);
        var handOffs = entry("Hand-offs", "/hand-offs", Icon.OUT);
        var canned = entry("Canned replies", "/settings/canned-replies", Icon.CANNED);
        var macros = entry("Macros", "/settings/macros", Icon.MACRO);
        var facts = entry("Facts", "/settings/facts", Icon.FACT);
        var hours = entry("Hours", "/settings/hours", Icon.CLOCK);
        var targets = entry("Targets", "/settings/targets", Icon.CLOCK);
        var desk =
                List.of(
                        entry("First steps", "/settings/start", Icon.CHECK),
                        entry("Inboxes", "/settings/inboxes", Icon.TRAY),
                        entry("People", "/settings/people", Icon.TEAM),
                        entry("Teams", "/settings/teams", Icon.VIEW),
                        hours,
                        targets,
                        routing,
                        handOffs,
                        checks,
                        asks,
                        promises,
                        canned,
                        macros,
                        facts,
                        entry("The desk", "/settings/desk", Icon.SETTINGS),
                        entry("Changes", "/settings/changes", Icon.CLOCK));
        return keeps
                ? List.of(new Group("The desk", desk), new Group("Mail", mail), you)
                : List.of(
                        you,
                        new Group(
                                "Your team",
                                List.of(
                                        hours, targets, routing, handOffs, checks, asks, promises,
                                        canned, macros, facts)),
                        new Group("Mail", mail));
    }

    private Entry entry(String label, String url, Icon icon) {
        return new Entry(label, url, icon, url.equals(here));
    }
}
