package heed.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may use which route, as {@code routes.txt} beside it tells. A route that is not there fails
 * {@link RouteSecurityApiTest}: whoever adds one says there whom it is for.
 */
final class Routes {

    /** Whom a route is for. */
    enum Door {
        /** Anybody, signed in or not. */
        OPEN,
        /** Whoever shows address and password. */
        PASSWORD,
        /** Whoever works here; it shows each their own. */
        MEMBER,
        /** Whoever works here, though it is named: customers' cards, people, teams. */
        SHARED,
        /** Whoever sees a conversation with the customer whom the address names. */
        KNOWN,
        /** Whoever may see what the address names; to others it does not exist. */
        SEEN,
        /** Whoever owns what the address names. */
        OWN,
        /** Leads. */
        LEAD,
        /** Administrators. */
        ADMINISTRATOR,
        /** Whoever works here; it stays open and tells of what they may see. */
        STREAM,
    }

    static final Map<String, Door> DOORS =
            lines().collect(
                            Collectors.toUnmodifiableMap(
                                    line -> line.substring(line.indexOf(' ')).strip(),
                                    line -> Door.valueOf(line.substring(0, line.indexOf(' ')))));

    private Routes() {}

    private static Stream<String> lines() {
        try (var routes = Routes.class.getResourceAsStream("routes.txt")) {
            return new String(routes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
