package heed.review.phrase;

import heed.review.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kinds of words that phrases name in angle brackets: {@code <be>}, {@code <done>}. */
final class Words {

    private static final Words STANDARD = new Words(WordList.byKey(Words.class, "words.txt"));

    private final Map<String, List<String>> lists;
    private final Map<String, Part> parts = new HashMap<>();

    private Words(Map<String, List<String>> lists) {
        this.lists = lists;
        for (String name : lists.keySet()) named(name);
    }

    /** Those of the resources. */
    static Words standard() {
        return STANDARD;
    }

    /** One entry of the list, each of which is a phrase of its own. */
    Part named(String name) {
        Part known = parts.get(name);
        if (known != null) return known;
        List<String> entries = lists.get(name);
        if (entries == null)
            throw new IllegalArgumentException("There are no words <" + name + ">.");
        Part part =
                new Part.Either(
                        entries.stream()
                                .map(entry -> new PhraseParser(entry, this).parse())
                                .toList());
        parts.put(name, part);
        return part;
    }
}
