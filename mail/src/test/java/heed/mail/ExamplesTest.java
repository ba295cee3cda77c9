package heed.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Odd mail and what is read of it: each {@code .eml} under {@code examples} is named for its
 * oddity, and has the approved result beside it. {@code -Dapprove} writes the results anew; review
 * them like code.
 */
class ExamplesTest {

    private static final boolean APPROVE = System.getProperty("approve") != null;

    static Stream<Path> examples() throws IOException, URISyntaxException {
        Path folder =
                Path.of(Objects.requireNonNull(ExamplesTest.class.getResource("examples")).toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_odd_mail_is_read_as_approved(Path example) throws IOException {
        // given
        Path approved =
                inSources(
                        example.resolveSibling(
                                example.getFileName().toString().replace(".eml", ".yaml")));
        // when
        String result = MailYaml.of(new MailReader().read(Files.readAllBytes(example)));
        // then
        if (APPROVE) Files.writeString(approved, result);
        assertThat(approved).exists();
        assertThat(result).isEqualTo(Files.readString(approved));
    }

    /** Results are written to and read from the sources, not their copy among the classes. */
    private static Path inSources(Path copied) {
        String path = copied.toString().replace("\\", "/");
        return Path.of(path.replace("/target/test-classes/", "/src/test/resources/"));
    }
}
