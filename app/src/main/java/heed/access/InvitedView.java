package heed.access;

import heed.web.SettingsFrame;

/**
 * A one-time link, shown this once.
 *
 * @param joins whether the person is new; else they forgot their password
 */
record InvitedView(SettingsFrame frame, String name, String link, boolean joins, String back) {

    static InvitedView of(Viewer.Member viewer, Person person, String link, boolean joins) {
        return new InvitedView(
                viewer.settings(joins ? "Invited" : "A new link", PeoplePage.HERE),
                person.name(),
                link,
                joins,
                PeoplePage.HERE + "/" + person.id());
    }
}
