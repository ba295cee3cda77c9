package heed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Gives each context of the tests a data directory of its own below {@code target}, gone when the
 * run ends.
 */
class FreshDesk implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Files.createDirectories(Path.of("target"));
            var data = Files.createTempDirectory(Path.of("target"), "desk-").toAbsolutePath();
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context, "heed.data=" + data);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                context.close(); // stops the database first
                                delete(data);
                            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // what is left below target is swept by the next clean
        }
    }
}
