package heed.review.thread;

import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.text.Token;
import heed.review.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads sums of money, periods, shares, times of day and dates in English, German and French. */
public final class Values {

    /**
     * Each unit's word, and what it is in the unit that it is compared in: {@code week} is 7 days.
     */
    private record Unit(String name, double times) {}

    private static final Map<String, Unit> UNITS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        WordList.byKey(Values.class, "units.txt")
                .forEach((unit, words) -> {
                    int star = unit.indexOf('*');
                    String name = star < 0 ? unit : unit.substring(0, star);
                    double times = star < 0 ? 1 : Double.parseDouble(unit.substring(star + 1));
                    for (String word : words) UNITS.put(word, new Unit(name, times));
                });
        var words = WordList.byKey(Values.class, "number-words.txt");
        List<String> months = words.getOrDefault("months", List.of());
        for (int at = 0; at < months.size(); at++) MONTHS.put(months.get(at), at % 12 + 1);
        words.forEach((number, names) -> {
            if (!number.equals("months"))
                names.forEach(name -> NUMBERS.put(name, Integer.parseInt(number)));
        });
    }

    /** What stands between the ends of a range. */
    private static final Set<String> BETWEEN =
            Set.of("-", "–", "to", "or", "bis", "oder", "à", "ou");

    /** Behind days on which people work, in French. */
    private static final Set<String> OUVRES = Set.of("ouvres", "ouvrables");

    private Values() {}

    /** The values that a sentence states, in order. */
    public static List<Value> in(Sentence sentence) {
        return in(sentence.tokens());
    }

    /** The values that a text states, in order. */
    public static List<Value> in(Text text) {
        return text.sentences().stream().flatMap(sentence -> in(sentence).stream()).toList();
    }

    private static List<Value> in(List<Token> tokens) {
        var values = new ArrayList<Value>();
        for (int at = 0; at < tokens.size(); at++) {
            Value value = at(tokens, at);
            if (value == null) continue;
            values.add(value);
            while (at + 1 < tokens.size() && tokens.get(at + 1).end() <= value.span().end()) at++;
        }
        return values;
    }

    private static @Nullable Value at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Value clock = Clock.at(tokens, at);
        if (clock != null) return clock;
        Double amount = number(token);
        if (amount == null) {
            Unit sign = UNITS.get(token.lower());
            boolean money =
                    sign != null
                            && sign.name().length() == 3
                            && at + 1 < tokens.size()
                            && tokens.get(at + 1).isNumber();
            Double sum = money ? number(tokens.get(at + 1)) : null;
            if (sum != null && sign != null)
                return new Value(
                        token.span().and(tokens.get(at + 1).span()), sign.name(), sum, sum);
            return date(tokens, at);
        }
        Value date = date(tokens, at);
        return date != null ? date : measured(tokens, at, amount);
    }

    /** “14 days”, “two to three weeks”, “5-7 working days”, “20 %”, “12,50 €”. */
    private static @Nullable Value measured(List<Token> tokens, int at, double amount) {
        int next = at + 1;
        double upTo = amount;
        boolean range = next + 1 < tokens.size() && BETWEEN.contains(tokens.get(next).lower());
        Double end = range ? number(tokens.get(next + 1)) : null;
        if (end != null) {
            upTo = end;
            next += 2;
        }
        if (next < tokens.size() && tokens.get(next).is("-")) next++;
        boolean working =
                next < tokens.size()
                        && (tokens.get(next).is("working") || tokens.get(next).is("business"));
        if (working || next < tokens.size() && tokens.get(next).is("calendar")) next++;
        Unit unit = next < tokens.size() ? UNITS.get(tokens.get(next).lower()) : null;
        if (unit == null) return null;
        if (next + 1 < tokens.size() && OUVRES.contains(tokens.get(next + 1).folded())) {
            working = true;
            next++;
        }
        String name = working ? "working " + unit.name() : unit.name();
        return new Value(
                tokens.get(at).span().and(tokens.get(next).span()),
                name,
                amount * unit.times(),
                upTo * unit.times());
    }

    /** “5 March”, “March 5th”. */
    private static @Nullable Value date(List<Token> tokens, int at) {
        Integer month = MONTHS.get(tokens.get(at).lower());
        int day = at + 1;
        int last = day;
        if (month == null) {
            int behind = at + 1;
            while (behind < tokens.size()
                    && behind <= at + 2
                    && List.of("st", "nd", "rd", "th", "of", ".", "er")
                            .contains(tokens.get(behind).lower())) behind++;
            month = behind < tokens.size() ? MONTHS.get(tokens.get(behind).lower()) : null;
            day = at;
            last = behind;
        }
        if (month == null || day >= tokens.size() || !tokens.get(day).text().matches("\\d{1,2}"))
            return null;
        double date = month * 100 + Integer.parseInt(tokens.get(day).text());
        return new Value(tokens.get(at).span().and(tokens.get(last).span()), "date", date, date);
    }

    private static @Nullable Double number(Token token) {
        Integer word = NUMBERS.get(token.lower());
        if (word != null) return (double) word;
        if (!token.isNumber() || token.text().length() > 12 || token.text().indexOf(':') >= 0)
            return null;
        return Decimal.read(token.text());
    }

    /** The span from the first value to the last. */
    public static Span covering(List<Value> values) {
        return values.getFirst().span().and(values.getLast().span());
    }
}
