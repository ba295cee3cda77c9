package heed.review.thread;

import heed.review.text.Folding;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.text.Titles;
import heed.review.text.Token;
import heed.review.text.WordList;
import heed.review.text.ZoneKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a greeting addresses.
 *
 * @param titles kinds of titles, as {@link Titles} names them, in order
 * @param writtenTitles the same as they are written
 * @param names the words of the name, in order; never empty
 * @param span from the first title or name to the last
 */
public record Addressee(
        List<String> titles, List<String> writtenTitles, List<Token> names, Span span) {

    private static final Set<String> NOBODY =
            new HashSet<>(WordList.lines(Addressee.class, "nobody.txt"));

    /** The one whom the greeting of a text names; nobody for “Hi there”. */
    public static Optional<Addressee> of(Text text) {
        return text.sentencesIn(ZoneKind.GREETING)
                .findFirst()
                .flatMap(sentence -> read(sentence.tokens()));
    }

    private static Optional<Addressee> read(List<Token> tokens) {
        var titles = new ArrayList<String>();
        var written = new ArrayList<String>();
        var names = new ArrayList<Token>();
        Span span = null;
        for (int at = afterGreeting(tokens); at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is(".") || token.is("'") || token.is("-") && !names.isEmpty()) continue;
            if (!token.isWord()) {
                if (names.isEmpty() && token.is(",")) continue;
                break;
            }
            if (isNobody(token)) {
                if (names.isEmpty() && titles.isEmpty()) continue;
                return Optional.empty();
            }
            String title = names.isEmpty() ? Titles.kindOf(token) : "";
            if (!title.isEmpty()) {
                titles.add(title);
                written.add(token.text());
            } else names.add(token);
            span = span == null ? token.span() : span.and(token.span());
        }
        if (span == null || names.isEmpty()) return Optional.empty();
        return Optional.of(
                new Addressee(List.copyOf(titles), List.copyOf(written), List.copyOf(names), span));
    }

    /** Behind the handle of an account, if any, and the words of greeting. */
    private static int afterGreeting(List<Token> tokens) {
        int at = 0;
        while (at + 1 < tokens.size() && tokens.get(at).is("@")) at += 2;
        while (at < tokens.size() && GREETING.contains(tokens.get(at).folded())) at++;
        return at;
    }

    private static boolean isNobody(Token token) {
        return NOBODY.contains(token.lower()) || NOBODY.contains(token.folded());
    }

    private static final Set<String> GREETING = greetingWords();

    private static Set<String> greetingWords() {
        var words = new HashSet<String>();
        for (List<String> greetings : WordList.byKey(Text.class, "greetings.txt").values())
            for (String greeting : greetings)
                for (String word : greeting.split(" ")) words.add(Folding.fold(word));
        words.removeAll(Set.of("madame", "monsieur", "senor", "mio"));
        return words;
    }
}
