package heed.review.promise;

import heed.review.grammar.Grammar;
import heed.review.grammar.GrammarReader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The rules by which a language promises. */
final class PromiseTable {

    /** The languages with a table. */
    static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es", "nl", "it", "pt");

    private static final Map<String, Grammar> KNOWN = new ConcurrentHashMap<>();

    private PromiseTable() {}

    /** Null for a language without a table. */
    static @Nullable Grammar of(String language) {
        if (!LANGUAGES.contains(language)) return null;
        return KNOWN.computeIfAbsent(language, PromiseTable::read);
    }

    private static Grammar read(String language) {
        return new GrammarReader()
                .add(PromiseTable.class, language + ".table")
                .read((name, _) -> name);
    }
}
