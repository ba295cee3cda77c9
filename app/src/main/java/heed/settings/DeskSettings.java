package heed.settings;

import heed.access.ChangeLog;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.web.DeskIdentity;
import heed.web.Refusal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is set for the whole desk. Everybody may read it; administrators change it. Thread-safe. */
@Service
@Transactional
public class DeskSettings implements DeskIdentity {

    private static final String COMPANY = "company";
    private static final String ADDRESS = "public-address";

    private final SettingStore store;
    private final ChangeLog changes;

    DeskSettings(SettingStore store, ChangeLog changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> company() {
        return store.find(COMPANY);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> address() {
        return store.find(ADDRESS);
    }

    /**
     * Keeps both; what is empty is as if it had never been set.
     *
     * @throws Refusal when the name is too long or the address is none
     */
    public void keep(String company, String address) {
        ViewerScope.require(Role.ADMINISTRATOR);
        var name = company.strip();
        if (name.length() > 100) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "company-too-long", "Keep it below 100 characters.");
        }
        var url = accepted(address.strip());
        var before = Map.of("company", company().orElse(""), "address", address().orElse(""));
        set(COMPANY, name);
        set(ADDRESS, url);
        changes.note("desk-changed", "the desk", before, Map.of("company", name, "address", url));
    }

    private void set(String key, String value) {
        if (value.isEmpty()) {
            store.remove(key);
        } else {
            store.set(key, value, person());
        }
    }

    private static @Nullable PersonId person() {
        return ViewerScope.current().orElse(null) instanceof Viewer.Member member
                ? member.person()
                : null;
    }

    private static String accepted(String address) {
        if (address.isEmpty()) {
            return "";
        }
        try {
            var uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getQuery() == null) {
                return address.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            // the same answer as for another scheme
        }
        throw new Refusal(
                Refusal.Kind.INVALID,
                "not-a-web-address",
                "“" + address + "” is not a web address, such as https://desk.example.org.");
    }
}
