package heed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules as they are in the code: each floor stands on those that its modules use. */
final class ModulePicture {

    private static final int BOX = 116;
    private static final int HEIGHT = 34;
    private static final int GAP = 22;
    private static final int FLOOR = 84;

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, String> purposes = new TreeMap<>();

    ModulePicture(ApplicationModules modules) {
        for (ApplicationModule module : modules) {
            var name = module.getIdentifier().toString();
            var targets = new TreeSet<String>();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(used -> used.getIdentifier().toString())
                    .filter(used -> !used.equals(name))
                    .forEach(targets::add);
            uses.put(name, targets);
            purposes.put(name, purpose(module.getBasePackage().getName()));
        }
    }

    String table() {
        var text =
                new StringBuilder(
                        "# The modules\n\nDrawn from the code by `ModulesTest` (`-Dapprove`).\n\n![](modules.svg)\n\n");
        text.append("| module | what it is for | uses |\n|---|---|---|\n");
        uses.forEach((name, used) ->
                text.append(
                        "| `%s` | %s | %s |%n"
                                .formatted(name, purposes.get(name), String.join(", ", used))));
        return text.toString();
    }

    String svg() {
        var floors = floors();
        int widest = floors.stream().mapToInt(List::size).max().orElse(1);
        int width = widest * (BOX + GAP) + GAP;
        int height = floors.size() * FLOOR + GAP;
        var places = places(floors, width, height);
        var svg =
                new StringBuilder(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="13">
                        <style>rect{fill:#fdfbf6;stroke:#8d8273}path{fill:none;stroke:#8d8273;stroke-opacity:.55}text{fill:#2b211b;text-anchor:middle}</style>
                        """
                                .formatted(width, height));
        uses.forEach((name, used) ->
                used.stream()
                        .filter(places::containsKey)
                        .forEach(target -> {
                            var from = places.get(name);
                            var to = places.get(target);
                            int middle = (from[1] + HEIGHT + to[1]) / 2;
                            svg.append(
                                    "<path d=\"M%d %d C%d %d %d %d %d %d\"/>%n"
                                            .formatted(
                                                    from[0] + BOX / 2,
                                                    from[1] + HEIGHT,
                                                    from[0] + BOX / 2,
                                                    middle,
                                                    to[0] + BOX / 2,
                                                    middle,
                                                    to[0] + BOX / 2,
                                                    to[1]));
                        }));
        places.forEach((name, place) ->
                svg.append(
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/><text x=\"%d\" y=\"%d\">%s</text>%n"
                                .formatted(
                                        place[0],
                                        place[1],
                                        BOX,
                                        HEIGHT,
                                        place[0] + BOX / 2,
                                        place[1] + 22,
                                        name)));
        return svg.append("</svg>\n").toString();
    }

    private static Map<String, int[]> places(List<List<String>> floors, int width, int height) {
        var places = new TreeMap<String, int[]>();
        for (int floor = 0; floor < floors.size(); floor++) {
            var names = floors.get(floor);
            int left = (width - names.size() * (BOX + GAP) + GAP) / 2;
            for (int i = 0; i < names.size(); i++) {
                places.put(
                        names.get(i),
                        new int[] {left + i * (BOX + GAP), height - (floor + 1) * FLOOR + GAP});
            }
        }
        return places;
    }

    /**
     * The lowest floor holds what uses nothing; every other module stands one above the highest
     * that it uses.
     */
    private List<List<String>> floors() {
        var floor = new TreeMap<String, Integer>();
        for (int round = 0; round <= uses.size(); round++) {
            uses.forEach((name, used) ->
                    floor.put(
                            name,
                            used.stream()
                                    .mapToInt(target -> floor.getOrDefault(target, 0) + 1)
                                    .max()
                                    .orElse(0)));
        }
        var floors = new ArrayList<List<String>>();
        floor.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    while (floors.size() <= entry.getValue()) {
                        floors.add(new ArrayList<>());
                    }
                    floors.get(entry.getValue()).add(entry.getKey());
                });
        floors.forEach(names -> names.sort(Comparator.naturalOrder()));
        return floors;
    }

    /** The first sentence of the package's own comment. */
    private static String purpose(String packageName) {
        try {
            var file = Path.of("src/main/java", packageName.replace('.', '/'), "package-info.java");
            var source = Files.readString(file);
            var comment = source.substring(source.indexOf("/**") + 3, source.indexOf("*/"));
            var words =
                    comment.replaceAll("(?m)^\\s*\\*", " ")
                            .replaceAll("\\{@\\w+\\s+(?:[\\w.]+\\.)?([^}]*)}", "$1")
                            .replaceAll("\\s+", " ")
                            .strip();
            int end = words.indexOf(". ");
            return end < 0 ? words : words.substring(0, end + 1);
        } catch (IOException e) {
            throw new IllegalStateException("A module without package-info: " + packageName, e);
        }
    }
}
