package heed.review.check;

import heed.review.text.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All checks. A page {@code vague-answer.md} among the resources makes one: the class {@code
 * VagueAnswer} does the looking, or the formulas of the page when it says {@code kind: phrases}.
 * The list of pages, {@code index.txt}, is written by a test, which fails when it is not up to
 * date.
 */
public final class Checks {

    /** A check with its page. */
    public record Entry(CheckPage page, Check check) {}

    private final List<Entry> entries;

    private Checks(List<Entry> entries) {
        this.entries = entries;
    }

    /** Those of the resources, in the order of their ids. */
    public static Checks all() {
        var entries = new ArrayList<Entry>();
        for (String id : WordList.lines(Checks.class, "index.txt")) entries.add(entry(id));
        return new Checks(List.copyOf(entries));
    }

    public List<Entry> entries() {
        return entries;
    }

    static Entry entry(String id) {
        FrontMatter head = CheckPage.head(id);
        boolean phrases = head.value("kind").filter("phrases"::equals).isPresent();
        return new Entry(CheckPage.of(id, head), phrases ? new PhraseCheck(head) : made(id));
    }

    private static Check made(String id) {
        try {
            var type = Class.forName(Checks.class.getPackageName() + '.' + className(id));
            return (Check) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("There is no class for the check " + id + ".", missing);
        }
    }

    /** {@code vague-answer} is {@code VagueAnswer}. */
    static String className(String id) {
        return Arrays.stream(id.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
