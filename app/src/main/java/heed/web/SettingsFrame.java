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
        return Stream.of(keeps ? desk() : you(), team(), writing(), mail(), keeps ? you() : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Group desk() {
        return new Group(
                "The desk",
                List.of(
                        entry("First steps", "/settings/start", Icon.CHECK),
                        entry("Inboxes", "/settings/inboxes", Icon.TRAY),
                        entry("People", "/settings/people", Icon.TEAM),
                        entry("Teams", "/settings/teams", Icon.VIEW),
                        entry("The desk", "/settings/desk", Icon.SETTINGS),
                        entry("Changes", "/settings/changes", Icon.CLOCK)));
    }

    private Group team() {
        return new Group(
                "How we work",
                List.of(
                        entry("Hours", "/settings/hours", Icon.CLOCK),
                        entry("Targets", "/settings/targets", Icon.NEEDED),
                        entry("Who gets what", "/settings/routing", Icon.INTO),
                        entry("Closing", "/settings/closing", Icon.CHECK),
                        entry("First contact", "/settings/first-contact", Icon.EYE),
                        entry("Calls", "/settings/calls", Icon.DUTY),
                        entry("Duty", "/settings/duty", Icon.BELL),
                        entry("Promises", "/settings/promises", Icon.PROMISE),
                        entry("Complaints", "/settings/complaints", Icon.COMPLAINT),
                        entry("Policies", "/settings/policies", Icon.LOCK),
                        entry("Exceptions", "/settings/exceptions", Icon.VIEW)));
    }

    private Group writing() {
        return new Group(
                "What we write",
                List.of(
                        entry("Acknowledgements", "/settings/acknowledgements", Icon.MAIL),
                        entry("Checks", "/settings/checks", Icon.NEEDED),
                        entry("What they ask", "/settings/asks", Icon.CHECK),
                        entry("Canned replies", "/settings/canned-replies", Icon.CANNED),
                        entry("Macros", "/settings/macros", Icon.MACRO),
                        entry("Facts", "/settings/facts", Icon.FACT),
                        entry("Articles", "/settings/articles", Icon.ARTICLE),
                        entry("Gaps", "/settings/gaps", Icon.SEARCH)));
    }

    private Group mail() {
        var outbox = entry("Outbox", "/settings/outbox", Icon.OUT);
        var unread = entry("Unread mail", "/settings/mail", Icon.TROUBLE);
        return new Group("Mail", keeps ? List.of(outbox, unread) : List.of(outbox));
    }

    private Group you() {
        return new Group(
                "You",
                List.of(
                        entry("Profile", "/settings/profile", Icon.PERSON),
                        entry("Away", "/settings/absences", Icon.LEAVE),
                        entry("Notifications", "/settings/notifications", Icon.MAIL),
                        entry("Devices", "/settings/devices", Icon.BELL),
                        entry("Sign-ins", "/settings/sign-ins", Icon.LOCK),
                        entry("Tokens", "/settings/tokens", Icon.KEY),
                        entry("What I read", "/settings/readings", Icon.EYE)));
    }

    private Entry entry(String label, String url, Icon icon) {
        return new Entry(label, url, icon, url.equals(here));
    }
}
