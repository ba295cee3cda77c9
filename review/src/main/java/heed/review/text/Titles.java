package heed.review.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forms of address: {@code Mr}, {@code Frau}, {@code Dott.ssa}. */
public final class Titles {

    private static final Map<String, List<String>> KINDS =
            WordList.byKey(Titles.class, "titles.txt");
    private static final Set<String> ABBREVIATED = new HashSet<>(List.of("st"));

    static {
        for (List<String> titles : KINDS.values())
            for (String title : titles)
                if (title.length() <= 5) ABBREVIATED.add(Folding.fold(title));
    }

    private Titles() {}

    /** The titles of each kind, in lower case without their full stop. */
    public static Map<String, List<String>> kinds() {
        return KINDS;
    }

    /** The kind of title that the word is; empty for other words. */
    public static String kindOf(Token word) {
        for (var kind : KINDS.entrySet())
            if (kind.getValue().contains(word.lower()) || kind.getValue().contains(word.folded()))
                return kind.getKey();
        return "";
    }

    static boolean isAbbreviated(String word) {
        return ABBREVIATED.contains(Folding.fold(word));
    }
}
