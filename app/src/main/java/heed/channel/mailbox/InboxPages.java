package heed.channel.mailbox;

import heed.access.People;
import heed.access.Viewer;
import heed.inbox.Inbox;
import heed.inbox.InboxId;
import heed.inbox.Inboxes;
import heed.web.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of an inbox together: the inbox, its accounts, and what was typed about them. */
@Service
@Transactional(readOnly = true)
class InboxPages {

    private final Inboxes inboxes;
    private final MailAccounts accounts;
    private final People people;
    private final String listener;

    InboxPages(
            Inboxes inboxes,
            MailAccounts accounts,
            People people,
            @Value("${heed.smtp.address:127.0.0.1}") String address,
            @Value("${heed.smtp.port:2525}") int port) {
        this.inboxes = inboxes;
        this.accounts = accounts;
        this.people = people;
        this.listener = port == 0 ? "" : address + ", port " + port;
    }

    /** What was typed about an account, what is wrong with it, and how a test went. */
    record Typed(AccountForm form, Problems problems, AccountCheck.@Nullable Outcome trial) {}

    /** As it is kept, with the ready values of {@code as} where nothing is. */
    InboxPageView show(Viewer.Member viewer, InboxId id, @Nullable Provider as) {
        var inbox = inboxes.find(id);
        return view(viewer, inbox, InboxForm.of(inbox), Problems.NONE, null, null, as);
    }

    InboxPageView refused(Viewer.Member viewer, InboxId id, InboxForm typed, Problems problems) {
        return view(viewer, inboxes.find(id), typed, problems, null, null, null);
    }

    InboxPageView sending(Viewer.Member viewer, InboxId id, Typed typed) {
        var inbox = inboxes.find(id);
        return view(viewer, inbox, InboxForm.of(inbox), Problems.NONE, typed, null, null);
    }

    InboxPageView fetching(Viewer.Member viewer, InboxId id, Typed typed) {
        var inbox = inboxes.find(id);
        return view(viewer, inbox, InboxForm.of(inbox), Problems.NONE, null, typed, null);
    }

    private InboxPageView view(
            Viewer.Member viewer,
            Inbox inbox,
            InboxForm form,
            Problems problems,
            @Nullable Typed sending,
            @Nullable Typed fetching,
            @Nullable Provider as) {
        var out = accounts.sending(inbox.id());
        var in = accounts.fetching(inbox.id());
        var url = InboxPage.HERE + "/" + inbox.id();
        var ready = as == null ? Provider.OTHER : as;
        var typedOut =
                sending != null
                        ? sending
                        : kept(
                                as == null ? out.map(AccountForm::of) : Optional.empty(),
                                ready.sending(inbox.address()));
        var typedIn =
                fetching != null
                        ? fetching
                        : kept(
                                as == null ? in.map(AccountForm::of) : Optional.empty(),
                                ready.fetching(inbox.address()));
        return InboxPageView.of(
                viewer,
                inbox,
                form,
                problems,
                people.teams(),
                new InboxPageView.Accounts(
                        AccountView.of(
                                "sending",
                                url + "/sending",
                                typedOut.form(),
                                out.map(SendingAccount::hasSecret).orElse(false),
                                typedOut.problems(),
                                typedOut.trial()),
                        AccountView.of(
                                "fetching",
                                url + "/fetching",
                                typedIn.form(),
                                in.map(FetchingAccount::hasSecret).orElse(false),
                                typedIn.problems(),
                                typedIn.trial()),
                        in.isPresent(),
                        as),
                listener);
    }

    private static Typed kept(Optional<AccountForm> kept, AccountForm ready) {
        return new Typed(kept.orElse(ready), Problems.NONE, null);
    }
}
