package heed.channel.mailbox;

import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.web.SettingsFrame;

/** What happens when an inbox is closed, before it is. */
record ClosingView(SettingsFrame frame, String url, String name, String address) {

    static ClosingView of(Viewer.Member viewer, Inbox inbox) {
        return new ClosingView(
                viewer.settings("Close " + inbox.name(), InboxPage.HERE),
                InboxPage.HERE + "/" + inbox.id(),
                inbox.name(),
                inbox.address());
    }
}
