package heed;

import heed.store.LaunchOptions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.modulith.Modulithic;

/**
 * Starts the desk. {@code ./heed run} calls it; see {@link LaunchOptions} for what it accepts. The
 * build calls it, too, to write down how the parts of the desk belong together, and starts nothing.
 */
@SpringBootApplication
@Modulithic(systemName = "Heed")
public class Heed {

    public static void main(String[] args) {
        LaunchOptions.parse(args)
                .ifPresent(options -> {
                    if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
                        options.beginHeadStart();
                    }
                    var application = new SpringApplication(Heed.class);
                    application.setDefaultProperties(options.asProperties());
                    application.run();
                });
    }
}
