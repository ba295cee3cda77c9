package heed.mailaudit.sample;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** What the people of a made-up mailbox write. */
final class SampleTexts {

    /** One matter, with what is asked and answered about it. */
    record Topic(
            String subject, List<String> asks, List<String> answers, String more, String then) {}

    /** Whoever writes in. */
    record Person(String name, String greeted) {}

    static final List<Person> CUSTOMERS =
            List.of(
                    new Person("Mia Brandt", "Mia"),
                    new Person("Katherine O'Brien", "Ms O'Brien"),
                    new Person("José Álvarez", "José"),
                    new Person("Priya Nair", "Priya"),
                    new Person("Henk van der Berg", "Mr van der Berg"),
                    new Person("Lotte Sørensen", "Lotte"),
                    new Person("Yuki Tanabe", "Yuki"),
                    new Person("Marek Dvořák", "Marek"),
                    new Person("Chinedu Okafor", "Mr Okafor"),
                    new Person("Emily Watson", "Emily"),
                    new Person("Thomas Lehmann", "Mr Lehmann"),
                    new Person("Fatima Zahra", "Fatima"),
                    new Person("Giulia Conti", "Giulia"),
                    new Person("Sean Murphy", "Sean"),
                    new Person("Anjali Rao", "Ms Rao"),
                    new Person("Björn Lund", "Björn"));

    static final List<String> OPENINGS =
            List.of(
                    "thank you for your message.",
                    "thanks for writing to us.",
                    "many thanks for asking.",
                    "thank you for getting in touch.");
    static final List<String> GREETINGS = List.of("Hello", "Dear", "Hi", "Good morning");
    static final List<String> THANKS =
            List.of(
                    "Thank you, that helps a lot.",
                    "Perfect, thanks for the quick reply.",
                    "Great, thank you very much. All is well now.",
                    "Thanks, that worked.");

    private SampleTexts() {}

    static List<Topic> topics() {
        List<Map<String, Object>> topics = read("topics.yaml");
        return topics.stream()
                .map(topic ->
                        new Topic(
                                text(topic, "subject"),
                                texts(topic, "asks"),
                                texts(topic, "answers"),
                                text(topic, "more"),
                                text(topic, "then")))
                .toList();
    }

    static Map<String, List<String>> faults() {
        return read("faults.yaml");
    }

    /** Two questions each, and a reply that takes up the first. */
    static List<List<String>> halfAnswered() {
        return read("half-answered.yaml");
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> map, String key) {
        return (List<String>) map.get(key);
    }

    private static <T> T read(String file) {
        try (var in = SampleTexts.class.getResourceAsStream(file)) {
            return new Yaml().load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
