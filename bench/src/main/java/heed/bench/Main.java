package heed.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills desks of the sizes asked for, loads them, and prints what was measured as a table. */
@Command(
        name = "heed bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures a desk of each size: filled once, kept in --data, started by the launcher.")
final class Main implements Callable<Integer> {

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "20000",
            description = "Conversations, such as 20000,200000.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--data",
            defaultValue = "target/bench",
            description = "Where filled desks are kept.")
    private Path data = Path.of("target/bench");

    @Option(names = "--seconds", defaultValue = "8", description = "For how long each load lasts.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "12",
            description = "For how long each load runs before it is measured.")
    private int warmUp;

    @Option(
            names = "--desk",
            defaultValue = "./heed run",
            description = "The command that starts a desk.")
    private String desk = "";

    @Option(names = "--only", defaultValue = "", description = "Only what has this in its name.")
    private String only = "";

    @Option(names = "--gzip", description = "Ask for compressed pages, as browsers do.")
    private boolean gzip;

    @Option(names = "--fill-only", description = "Fill, and measure nothing.")
    private boolean fillOnly;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var command = List.of(desk.split(" "));
        var figures = new ArrayList<Figures>();
        for (int size : sizes) {
            var home = data.resolve(String.valueOf(size)).toAbsolutePath();
            fill(size, home, command);
            if (!fillOnly) {
                var run =
                        new Run(
                                command,
                                home,
                                size,
                                Duration.ofSeconds(warmUp),
                                Duration.ofSeconds(seconds),
                                only,
                                gzip);
                figures.add(run.measure());
            }
        }
        if (!fillOnly) {
            System.out.println(Report.of(figures));
        }
        return 0;
    }

    private static void fill(int size, Path home, List<String> command)
            throws IOException, SQLException, InterruptedException {
        var done = home.resolve("filled");
        if (Files.exists(done)) {
            return;
        }
        try (var started = Desk.start(command, home);
                var connection = started.postgres().connect()) {
            new Filling(connection, new Town(size, Instant.now())).run();
        }
        Files.createFile(done);
    }
}
