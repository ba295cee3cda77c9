package heed.channel.mailbox;

import heed.access.Role;
import heed.access.Viewer;
import heed.inbox.InboxId;
import heed.web.Html;
import heed.web.Htmx;
import heed.web.Problems;
import heed.web.Refusal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The accounts of an inbox: kept, or tried as they were typed. A trial holds no transaction, and by
 * htmx it fills its own place while the page stays as it is.
 */
@Controller
@RequestMapping(InboxPage.HERE + "/{id}")
class AccountPage {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "host-missing", "host",
                    "port-wrong", "port",
                    "username-missing", "username",
                    "password-missing", "password",
                    "token-missing", "refreshToken",
                    "oauth-client-wrong", "clientId");

    private final InboxPages pages;
    private final MailAccounts accounts;
    private final AccountCheck check;

    AccountPage(InboxPages pages, MailAccounts accounts, AccountCheck check) {
        this.pages = pages;
        this.accounts = accounts;
        this.check = check;
    }

    @PostMapping("/sending")
    Object keepSending(@PathVariable InboxId id, Viewer.Member viewer, AccountForm typed) {
        viewer.require(Role.ADMINISTRATOR);
        try {
            accounts.setSending(id, typed.server(), sendingCredentials(id, typed), viewer);
            return "redirect:" + InboxPage.HERE + "/" + id + "?told=sending#sending";
        } catch (Refusal refusal) {
            return page(pages.sending(viewer, id, refused(typed, refusal)), refusal);
        }
    }

    @PostMapping("/fetching")
    Object keepFetching(@PathVariable InboxId id, Viewer.Member viewer, AccountForm typed) {
        viewer.require(Role.ADMINISTRATOR);
        try {
            accounts.setFetching(id, typed.source(), fetchingCredentials(id, typed), viewer);
            return "redirect:" + InboxPage.HERE + "/" + id + "?told=fetching#fetching";
        } catch (Refusal refusal) {
            return page(pages.fetching(viewer, id, refused(typed, refusal)), refusal);
        }
    }

    @PostMapping("/sending/trial")
    Html trySending(@PathVariable InboxId id, Viewer.Member viewer, AccountForm typed, Htmx htmx) {
        viewer.require(Role.ADMINISTRATOR);
        AccountCheck.Outcome outcome;
        try {
            outcome = check.sending(id, typed.server(), sendingCredentials(id, typed), viewer);
        } catch (Refusal refusal) {
            outcome = new AccountCheck.Outcome(false, refusal.sentence());
        }
        return htmx.asked()
                ? Html.of("channel/mailbox/trial", new TrialView("sending", outcome))
                : Html.of(
                        "channel/mailbox/inbox", pages.sending(viewer, id, tried(typed, outcome)));
    }

    @PostMapping("/fetching/trial")
    Html tryFetching(@PathVariable InboxId id, Viewer.Member viewer, AccountForm typed, Htmx htmx) {
        viewer.require(Role.ADMINISTRATOR);
        AccountCheck.Outcome outcome;
        try {
            outcome = check.fetching(id, typed.source(), fetchingCredentials(id, typed), viewer);
        } catch (Refusal refusal) {
            outcome = new AccountCheck.Outcome(false, refusal.sentence());
        }
        return htmx.asked()
                ? Html.of("channel/mailbox/trial", new TrialView("fetching", outcome))
                : Html.of(
                        "channel/mailbox/inbox", pages.fetching(viewer, id, tried(typed, outcome)));
    }

    private Credentials sendingCredentials(InboxId id, AccountForm typed) {
        var kept = accounts.sending(id);
        return typed.credentials(
                kept.map(AccountForm::of).orElse(null),
                kept.map(SendingAccount::hasSecret).orElse(false));
    }

    private Credentials fetchingCredentials(InboxId id, AccountForm typed) {
        var kept = accounts.fetching(id);
        return typed.credentials(
                kept.map(AccountForm::of).orElse(null),
                kept.map(FetchingAccount::hasSecret).orElse(false));
    }

    private static InboxPages.Typed refused(AccountForm typed, Refusal refusal) {
        return new InboxPages.Typed(typed, Problems.of(refusal, FIELDS), null);
    }

    private static InboxPages.Typed tried(AccountForm typed, AccountCheck.Outcome outcome) {
        return new InboxPages.Typed(typed, Problems.NONE, outcome);
    }

    private static Html page(InboxPageView view, Refusal refusal) {
        return Html.of("channel/mailbox/inbox", view).withStatus(refusal.kind().status());
    }
}
