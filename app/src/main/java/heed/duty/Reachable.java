package heed.duty;

import heed.access.ChangeLog;
import heed.access.Role;
import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.settings.Seal;
import heed.web.Refusal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How and when the desk is reached when it is urgent, for whatever tells it to customers.
 * Administrators set it. Thread-safe.
 */
@Service
@Transactional
public class Reachable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DutySettingStore store;
    private final Seal seal;
    private final ChangeLog changes;
    private final SecondPath path;
    private final Clock clock;

    Reachable(DutySettingStore store, Seal seal, ChangeLog changes, SecondPath path, Clock clock) {
        this.changes = changes;
        this.path = path;
        this.store = store;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * All that customers are told, read at once.
     *
     * @param line the emergency line; empty when there is none
     * @param hours when one is reached otherwise, in the desk's own words; may be empty
     * @param canPress whether there is a duty, so that somebody can be told that it is urgent
     * @param onDuty whether somebody is on duty just now
     */
    public record Told(String line, String hours, boolean canPress, boolean onDuty) {}

    @Transactional(readOnly = true)
    public Told told() {
        return store.told(Instant.now(clock));
    }

    @Transactional(readOnly = true)
    public DutySettings settings() {
        return store.read();
    }

    /**
     * @throws Refusal when the address of the second path is none, or something is too long
     */
    public void keep(DutySettings wanted, Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        if (wanted.line().length() > 200 || wanted.hours().length() > 500) {
            throw invalid(
                    "text-too-long", "Keep the line below 200 characters, the hours below 500.");
        }
        if (wanted.minutes() < 1 || wanted.minutes() > 240) {
            throw invalid("limit-out-of-range", "One person has from 1 to 240 minutes.");
        }
        var before = store.read();
        var after =
                new DutySettings(
                        wanted.onDuty(),
                        wanted.line().strip(),
                        wanted.hours().strip(),
                        words(wanted.words()),
                        wanted.minutes(),
                        hook(wanted.hook().strip(), before.hook()));
        store.keep(after);
        secret();
        changes.note("duty-changed", "the desk", told(before), told(after));
    }

    private static Map<String, String> told(DutySettings settings) {
        return Map.of(
                "duty", settings.onDuty() ? "on" : "off",
                "line", settings.line(),
                "hours", settings.hours(),
                "words", String.join(", ", settings.words()),
                "minutes", String.valueOf(settings.minutes()),
                "second path", settings.hook());
    }

    /** The secret by which alarms are signed; made when it is first asked for. */
    public String secret() {
        ViewerScope.require(Role.ADMINISTRATOR);
        var sealed = store.secret();
        if (sealed != null) {
            return seal.open(sealed);
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        store.keepSecret(seal.close(secret));
        return secret;
    }

    private static List<String> words(List<String> typed) {
        var words =
                typed.stream()
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .filter(word -> word.length() > 2 && word.length() <= 80)
                        .distinct()
                        .toList();
        if (words.size() > 200) {
            throw invalid("too-many-words", "Two hundred words at most.");
        }
        return words;
    }

    private String hook(String address, String before) {
        if (address.isEmpty() || address.equals(before)) {
            return address;
        }
        try {
            var uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && address.length() <= 1000) {
                requireOutside(uri);
                return address;
            }
        } catch (IllegalArgumentException e) {
            // the same answer as for another scheme
        }
        throw invalid(
                "not-a-web-address", "“" + address + "” is not a web address to post alarms to.");
    }

    private void requireOutside(URI uri) {
        if (!path.mayReach(uri)) {
            throw invalid(
                    "not-outside",
                    "“%s” is not found in the internet. Whoever runs Heed may allow addresses of your own network."
                            .formatted(uri.getHost()));
        }
    }

    private static Refusal invalid(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
