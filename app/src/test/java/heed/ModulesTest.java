package heed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private static final Path DOCS = Path.of("../docs/modules");

    private final ApplicationModules modules = ApplicationModules.of(Heed.class);

    @Test
    void every_edge_between_modules_is_declared_and_none_is_circular() {
        modules.verify();
    }

    @Test
    void the_picture_of_the_modules_is_that_of_the_code() throws IOException {
        var picture = new ModulePicture(modules);
        // -Dapprove redraws it
        if (System.getProperty("approve") != null) {
            Files.createDirectories(DOCS);
            Files.writeString(DOCS.resolve("modules.svg"), picture.svg());
            Files.writeString(DOCS.resolve("README.md"), picture.table());
        }
        assertThat(DOCS.resolve("modules.svg"))
                .as("run this test with -Dapprove")
                .hasContent(picture.svg());
        assertThat(DOCS.resolve("README.md"))
                .as("run this test with -Dapprove")
                .hasContent(picture.table());
    }
}
