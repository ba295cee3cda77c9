package heed.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a test writes with {@code -Dapprove}, and otherwise compares. */
final class Generated {

    private static final boolean APPROVE = System.getProperty("approve") != null;

    private Generated() {}

    static void assertUpToDate(Path file, String content) throws IOException {
        if (APPROVE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file).as("run the tests with -Dapprove to write it").exists();
        assertThat(content)
                .as("%s, which -Dapprove rewrites", file)
                .isEqualTo(Files.readString(file));
    }
}
