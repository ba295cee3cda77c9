package heed.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files below {@code demo/}. A key that nobody expects is an error: it would be lost. */
@Component
class DemoFiles {

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver();
    private final JsonMapper json;

    DemoFiles(JsonMapper json) {
        this.json =
                json.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    DemoCompany company() {
        return read(resources.getResource("classpath:demo/company.yaml"), DemoCompany.class);
    }

    List<DemoCompany.Writer> customers() {
        return named("customers-*").stream()
                .flatMap(file -> read(file, DemoCompany.Writers.class).customers().stream())
                .toList();
    }

    List<DemoCanned.Text> canned() {
        return read(resources.getResource("classpath:demo/canned.yaml"), DemoCanned.Texts.class)
                .canned();
    }

    List<DemoArticles.Text> articles() {
        return read(resources.getResource("classpath:demo/articles.yaml"), DemoArticles.Texts.class)
                .articles();
    }

    List<DemoFacts.Text> facts() {
        return read(
                        resources.getResource("classpath:demo/company-facts.yaml"),
                        DemoFacts.Texts.class)
                .facts();
    }

    List<DemoStory.Volume> volumes() {
        return named("*").stream()
                .filter(file -> !String.valueOf(file.getFilename()).matches("[ac].*"))
                .map(file -> read(file, DemoStory.Volume.class))
                .toList();
    }

    private List<Resource> named(String pattern) {
        try {
            var files = resources.getResources("classpath:demo/" + pattern + ".yaml");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            return List.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(Resource file, Class<T> type) {
        try (var text = file.getInputStream()) {
            Object tree = new Yaml().load(text);
            return json.convertValue(tree, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
