package heed.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each module numbers its migrations one after the other: two people may take the same number. */
class MigrationNumbersTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void no_module_gives_a_number_twice() throws IOException {
        // when
        Map<String, Map<Integer, String>> numbered = new TreeMap<>();
        for (var script : scripts()) {
            var module = script.getParent().getFileName().toString();
            var name = script.getFileName().toString();
            int number = Integer.parseInt(name.substring(1, name.indexOf("__")));
            var before = numbered.computeIfAbsent(module, key -> new HashMap<>()).put(number, name);
            assertThat(before).as("%s: %s and another one", module, name).isNull();
        }
        // then
        assertThat(numbered).containsKeys("access", "conversation");
    }

    private static List<Path> scripts() throws IOException {
        try (var found = Files.walk(MIGRATIONS)) {
            return found.filter(path -> path.getFileName().toString().matches("V\\d+__.*\\.sql"))
                    .toList();
        }
    }
}
