package heed.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reads hundreds of real, hard mails of public test suites, which are not part of this repository,
 * and counts how much of what is known of them comes out. The floors stand just under what was
 * reached: to sink below one is a step back.
 */
class RealMailTest {

    private static final Map<String, Double> FLOORS =
            Map.ofEntries(
                    Map.entry("readable", 1.0),
                    Map.entry("sender", 1.0),
                    Map.entry("recipients", 1.0),
                    Map.entry("subject", 1.0),
                    Map.entry("date", 1.0),
                    Map.entry("ids", 1.0),
                    Map.entry("body", 1.0),
                    Map.entry("new words", 0.95),
                    Map.entry("attachments", 0.98),
                    Map.entry("winmail.dat unpacked", 1.0),
                    Map.entry("automatic answer", 1.0),
                    Map.entry("bounce", 1.0),
                    Map.entry("no bounce invented", 1.0),
                    Map.entry("bounced recipient", 0.99),
                    Map.entry("hard or soft", 0.98),
                    Map.entry("complaint", 1.0));

    private static Scores scores = new Scores();

    @BeforeAll
    static void read_all() throws Exception {
        Path folder = Path.of(System.getProperty("heed.shared", "."), "mail");
        assumeTrue(Files.isDirectory(folder), "The real mail is not there: " + folder);
        scores = RealMail.scoresOf(folder);
        System.out.println(scores);
    }

    @Test
    void each_kind_of_knowledge_is_read_as_well_as_before() {
        List<String> sunk =
                FLOORS.entrySet().stream()
                        .filter(floor -> scores.share(floor.getKey()) < floor.getValue())
                        .map(floor ->
                                floor.getKey()
                                        + " "
                                        + scores.share(floor.getKey())
                                        + " is below "
                                        + floor.getValue())
                        .toList();
        assertThat(sunk).as(scores.failures()).isEmpty();
    }
}
