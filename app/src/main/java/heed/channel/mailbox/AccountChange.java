package heed.channel.mailbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log of changes says of an account: all but its secrets. */
final class AccountChange {

    private AccountChange() {}

    static Map<String, String> of(@Nullable SendingAccount account) {
        return account == null ? Map.of() : server(account.server(), account.username());
    }

    static Map<String, String> of(@Nullable FetchingAccount account) {
        if (account == null) {
            return Map.of();
        }
        var source = account.source();
        var fields = server(source.server(), account.username());
        fields.put("by", source.protocol().word());
        fields.put("folder", source.folder());
        fields.put("looked into", source.enabled() ? "yes" : "no");
        fields.put("mail is removed there", source.delete() ? "yes" : "no");
        return fields;
    }

    /** The same, saying that a secret was entered anew. */
    static Map<String, String> secret(Map<String, String> fields, Credentials credentials) {
        boolean entered =
                switch (credentials) {
                    case Credentials.Password password -> true;
                    case Credentials.OAuth oauth -> true;
                    case Credentials.None none -> false;
                    case Credentials.Kept kept -> false;
                };
        if (!entered) {
            return fields;
        }
        var all = new LinkedHashMap<>(fields);
        all.put("password", "entered anew");
        return all;
    }

    private static Map<String, String> server(Server server, @Nullable String username) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("server", server.toString());
        fields.put("security", server.security().word());
        fields.put("account", username == null ? "none" : username);
        return fields;
    }
}
