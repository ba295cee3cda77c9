package heed.channel.mailbox;

import heed.web.Field;
import heed.web.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account of an inbox, as a form.
 *
 * @param form {@code sending} or {@code fetching}
 * @param login which way to log in is chosen
 * @param oauth whether the fields of OAuth stand open
 * @param trial how a test went; null when none was made
 */
record AccountView(
        String form,
        String action,
        List<Choice> protocols,
        Field host,
        Field port,
        List<Choice> securities,
        List<Choice> logins,
        Field username,
        Field password,
        List<Choice> providers,
        Field clientId,
        Field tokenUrl,
        Field clientSecret,
        Field refreshToken,
        Field folder,
        boolean oauth,
        boolean delete,
        boolean enabled,
        AccountCheck.@Nullable Outcome trial) {

    /** A choice in a form. */
    record Choice(String value, String name, boolean chosen) {}

    static AccountView of(
            String form,
            String action,
            AccountForm typed,
            boolean hasSecret,
            Problems problems,
            AccountCheck.@Nullable Outcome trial) {
        var kept = hasSecret ? "One is kept. Leave it empty to keep it." : null;
        return new AccountView(
                form,
                action,
                choices(typed.protocol(), "imap", "IMAP", "pop3", "POP3"),
                Field.of("host", "Server", typed.host(), problems).in(form),
                Field.of("port", "Port", typed.port(), problems).in(form),
                choices(typed.security(), "tls", "TLS", "starttls", "STARTTLS", "none", "None"),
                choices(
                        typed.login(),
                        "password",
                        "Password or app password",
                        "oauth",
                        "OAuth 2 (Microsoft 365, Google)",
                        "none",
                        "Nothing: the server knows this machine"),
                Field.of("username", "Account name", typed.username(), problems)
                        .in(form)
                        .optional()
                        .help("Often the whole address."),
                secret("password", "Password", "", kept, problems).in(form),
                choices(
                        typed.provider(),
                        "microsoft",
                        "Microsoft 365",
                        "google",
                        "Google",
                        "other",
                        "Another"),
                Field.of("clientId", "Client id", typed.clientId(), problems).in(form).optional(),
                Field.of("tokenUrl", "Token endpoint", typed.tokenUrl(), problems)
                        .in(form)
                        .optional()
                        .help("Only for another provider than these."),
                secret("clientSecret", "Client secret", "", null, problems).in(form),
                secret("refreshToken", "Refresh token", "", kept, problems).in(form),
                Field.of("folder", "Folder", typed.folder(), problems)
                        .in(form)
                        .optional()
                        .help("The usual one is INBOX. POP3 has one only."),
                "oauth".equals(typed.login()),
                "delete".equals(typed.after()),
                !typed.enabled().isEmpty(),
                trial);
    }

    private static Field secret(
            String name, String label, String value, @Nullable String help, Problems problems) {
        var field =
                Field.of(name, label, value, problems)
                        .type("password")
                        .fill("new-password")
                        .optional();
        return help == null ? field : field.help(help);
    }

    private static List<Choice> choices(String chosen, String... pairs) {
        return Stream.iterate(0, i -> i < pairs.length, i -> i + 2)
                .map(i -> new Choice(pairs[i], pairs[i + 1], pairs[i].equals(chosen)))
                .toList();
    }
}
