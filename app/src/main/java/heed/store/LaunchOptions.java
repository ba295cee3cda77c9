package heed.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What {@code ./heed run} accepts, by option or by environment variable. Options win.
 *
 * <p>Defaults are those of a machine on which nothing else runs: port 8080, data in {@code ./data},
 * mail received on 2525 of the loopback interface.
 */
@Command(
        name = "heed run",
        description = "Starts the desk: database, mail and pages in one process.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Environment:",
            "  HEED_DATABASE_URL                    an external PostgreSQL (jdbc:postgresql://…) instead of the embedded one",
            "  HEED_DATABASE_OWNER_URL              the same database as the role that owns the tables, for migrating",
            "  HEED_ADMIN_EMAIL, HEED_ADMIN_PASSWORD  make the first administrator without the one-time link",
            "  HEED_URL                             the address people see, such as https://desk.example.org",
            "  HEED_SMTP_PORT, HEED_SMTP_ADDRESS    where mail is received (2525, 127.0.0.1); port 0 for not at all",
            "  HEED_SECRET                          32 or more characters that seal stored passwords; made and kept in the",
            "                                       data directory when it is not given",
        })
public final class LaunchOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the pages and the API (8080).")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept (./data).")
    private @Nullable Path data;

    @Option(names = "--demo", description = "Fill an empty desk with a believable company.")
    private boolean demo;

    private LaunchOptions() {}

    /**
     * The options of this start; empty when only help was asked for or the arguments were wrong,
     * which has been said.
     */
    public static Optional<LaunchOptions> parse(String... args) {
        var options = new LaunchOptions();
        var line = new CommandLine(options);
        line.setExecutionStrategy(parsed -> {
            if (parsed.isUsageHelpRequested()) {
                line.usage(System.out);
                return 1;
            }
            return 0;
        });
        int outcome = line.execute(args);
        if (outcome == CommandLine.ExitCode.USAGE) {
            System.exit(outcome);
        }
        return outcome == 0 ? Optional.of(options) : Optional.empty();
    }

    /**
     * As Spring properties: lowest in rank, so that system properties and the environment still win
     * over defaults.
     */
    public Map<String, Object> asProperties() {
        var properties = new HashMap<String, Object>();
        properties.put(
                "heed.data", data == null ? environment("HEED_DATA", "data") : data.toString());
        properties.put("server.port", port == null ? environment("HEED_PORT", "8080") : port);
        properties.put("heed.demo", demo);
        return properties;
    }

    /** Lets the embedded database start while the program is still loading. */
    public void beginHeadStart() {
        if (environment("HEED_DATABASE_URL", "").isEmpty()) {
            HeadStart.begin(Path.of(String.valueOf(asProperties().get("heed.data"))));
        }
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
