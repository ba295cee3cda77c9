package heed.channel.mailbox;

import heed.access.Team;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.web.Field;
import heed.web.Problems;
import heed.web.SettingsFrame;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inbox with its accounts, each a form of its own.
 *
 * @param tagged how the address of an answer looks
 * @param providers links that fill the forms with ready values
 * @param listener where the built-in listener takes mail
 */
record InboxPageView(
        SettingsFrame frame,
        String url,
        String name,
        Field nameField,
        Field address,
        Field signature,
        List<AccountView.Choice> teams,
        boolean replyTag,
        String tagged,
        List<Ready> providers,
        String advice,
        AccountView sending,
        AccountView fetching,
        boolean hasFetching,
        String listener) {

    /** Ready values of a provider. */
    record Ready(String url, String name, boolean chosen) {}

    static InboxPageView of(
            Viewer.Member viewer,
            Inbox inbox,
            InboxForm typed,
            Problems problems,
            List<Team> teams,
            Accounts accounts,
            String listener) {
        var url = InboxPage.HERE + "/" + inbox.id();
        var parts = inbox.address().split("@", 2);
        return new InboxPageView(
                viewer.settings(inbox.name(), InboxPage.HERE),
                url,
                inbox.name(),
                Field.of("name", "Name, as customers read it", typed.name(), problems),
                Field.of("address", "Address", typed.address(), problems).type("email"),
                Field.of("signature", "Signature", typed.signature(), problems)
                        .optional()
                        .help("Ends every reply from here, below the writer’s own."),
                teams(teams, typed.team()),
                !typed.replyTag().isEmpty(),
                parts[0] + "+c-1042-…@" + parts[1],
                Arrays.stream(Provider.values())
                        .map(one ->
                                new Ready(
                                        url
                                                + "?as="
                                                + one.name().toLowerCase(java.util.Locale.ROOT)
                                                + "#sending",
                                        one.called(),
                                        one == accounts.as()))
                        .toList(),
                accounts.as() == null ? "" : accounts.as().advice(),
                accounts.sending(),
                accounts.fetching(),
                accounts.hasFetching(),
                listener);
    }

    /** Both accounts as forms, and whose ready values they show. */
    record Accounts(
            AccountView sending,
            AccountView fetching,
            boolean hasFetching,
            @Nullable Provider as) {}

    InboxPageView telling(@Nullable String told) {
        return new InboxPageView(
                frame.telling(told),
                url,
                name,
                nameField,
                address,
                signature,
                teams,
                replyTag,
                tagged,
                providers,
                advice,
                sending,
                fetching,
                hasFetching,
                listener);
    }

    static List<AccountView.Choice> teams(List<Team> teams, String chosen) {
        return teams.stream()
                .map(team ->
                        new AccountView.Choice(
                                team.id().toString(),
                                team.name(),
                                team.id().toString().equals(chosen)))
                .toList();
    }
}
