package heed.review.phrase;

import heed.review.text.Folding;
import heed.review.text.Token;
import heed.review.text.TokenKind;
import heed.review.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** Reads a phrase as people write it down; see {@link Phrases} for the language. */
final class PhraseParser {

    private static final String SPECIAL = " ()|?^$!<>…_\\";

    private final String phrase;
    private final Words words;
    private int at;

    PhraseParser(String phrase, Words words) {
        this.phrase = phrase;
        this.words = words;
    }

    Part parse() {
        Part part = either();
        if (at < phrase.length()) throw wrong("a bracket too many");
        return part;
    }

    private Part either() {
        var ways = new ArrayList<Part>();
        ways.add(row());
        while (at < phrase.length() && phrase.charAt(at) == '|') {
            at++;
            ways.add(row());
        }
        return ways.size() == 1 ? ways.getFirst() : new Part.Either(List.copyOf(ways));
    }

    private Part row() {
        var parts = new ArrayList<Part>();
        while (at < phrase.length() && phrase.charAt(at) != '|' && phrase.charAt(at) != ')') {
            if (phrase.charAt(at) == ' ') at++;
            else parts.add(maybe(one()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Part.Row(List.copyOf(parts));
    }

    private Part maybe(Part part) {
        if (at == phrase.length()) return part;
        var maybe = new Part.Maybe(part);
        return switch (phrase.charAt(at)) {
            case '?' -> {
                at++;
                yield maybe;
            }
            case '*' -> {
                at++;
                yield new Part.Row(List.of(maybe, maybe, maybe));
            }
            default -> part;
        };
    }

    private Part one() {
        char c = phrase.charAt(at);
        if (SPECIAL.indexOf(c) < 0) return literal();
        at++;
        return switch (c) {
            case '(' -> group();
            case '<' -> named();
            case '!' -> standsAlone() ? word("!") : new Part.Not(one());
            case '^' -> new Part.Edge(true);
            case '$' -> new Part.Edge(false);
            case '…' -> new Part.Gap();
            case '_' -> new Part.One(new TokenTest.Anything());
            case '\\' -> word(String.valueOf(phrase.charAt(at++)));
            default -> throw wrong("a stray " + c);
        };
    }

    private static Part word(String word) {
        return new Part.One(new TokenTest.Word(word));
    }

    /**
     * Whether a mark is meant as itself, because nothing follows that it could mean anything to.
     */
    private boolean standsAlone() {
        return at == phrase.length() || " |)".indexOf(phrase.charAt(at)) >= 0;
    }

    private Part group() {
        Part part = either();
        if (at == phrase.length()) throw wrong("no closing bracket");
        at++;
        return part;
    }

    private Part named() {
        int end = phrase.indexOf('>', at);
        if (end < 0) throw wrong("no closing >");
        String name = phrase.substring(at, end);
        at = end + 1;
        return switch (name) {
            case "number" -> new Part.One(new TokenTest.OfKind(TokenKind.NUMBER));
            case "link" -> new Part.One(new TokenTest.OfKind(TokenKind.LINK));
            case "email" -> new Part.One(new TokenTest.MailAddress());
            case "identifier" -> new Part.One(new TokenTest.Identifier());
            case "capital" -> new Part.One(new TokenTest.Capital());
            default -> words.named(name);
        };
    }

    private Part literal() {
        int start = at;
        while (at < phrase.length() && SPECIAL.indexOf(phrase.charAt(at)) < 0) at++;
        String word = phrase.substring(start, at);
        if (word.length() > 1 && word.endsWith("*"))
            return new Part.One(
                    new TokenTest.Beginning(Folding.fold(word.substring(0, word.length() - 1))));
        if (word.length() > 1 && (word.startsWith("'") || word.endsWith("'"))) return word(word);
        List<Part> parts = new ArrayList<>();
        for (Token token : Tokenizer.tokenize(word))
            parts.add(new Part.One(new TokenTest.Word(token.lower())));
        return parts.size() == 1 ? parts.getFirst() : new Part.Row(List.copyOf(parts));
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("The phrase “" + phrase + "” has " + why + ".");
    }
}
