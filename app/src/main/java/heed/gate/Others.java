package heed.gate;

import heed.customer.Card;
import heed.customer.CustomerId;
import heed.customer.Mentioned;
import heed.message.Codes;
import heed.message.Message;
import heed.review.ReviewCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whose name, address or number a draft gives away: customers whom it names and who have no part in
 * its conversation. See docs/decisions/0009. Thread-safe.
 */
@Component
class Others {

    private static final int MOST_CODES = 12;
    private static final int FEWEST_DIGITS = 5;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/_-]{3,39}");
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}.*");

    private final Mentioned mentioned;
    private final Codes codes;

    Others(Mentioned mentioned, Codes codes) {
        this.mentioned = mentioned;
        this.codes = codes;
    }

    List<ReviewCase.OtherCustomer> in(Outgoing outgoing, Card card) {
        var own = own(outgoing, card);
        var others = new ArrayList<ReviewCase.OtherCustomer>();
        for (var other : mentioned.in(outgoing.text(), own, addresses(outgoing))) {
            others.add(
                    new ReviewCase.OtherCustomer(
                            other.person() ? other.name() : null, other.address(), List.of()));
        }
        var foreign = foreign(outgoing.text(), own);
        if (!foreign.isEmpty()) {
            others.add(new ReviewCase.OtherCustomer(null, null, foreign));
        }
        return others;
    }

    /** What one other customer wrote, and nobody else: what several know is no secret of one. */
    private List<String> foreign(String text, Set<CustomerId> own) {
        var candidates = codes(text);
        if (candidates.isEmpty()) {
            return List.of();
        }
        return codes.namedBy(candidates).entrySet().stream()
                .filter(named -> named.getValue().size() == 1)
                .filter(named -> !own.contains(named.getValue().iterator().next()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static Set<String> codes(String text) {
        var found = new LinkedHashSet<String>();
        var matcher = CODE.matcher(text);
        while (matcher.find() && found.size() < MOST_CODES) {
            var code = matcher.group().replaceFirst("[/_-]+$", "");
            long digits = code.chars().filter(Character::isDigit).count();
            if (digits >= FEWEST_DIGITS && !DATE.matcher(code).matches()) {
                found.add(code);
            }
        }
        return found;
    }

    private static Set<CustomerId> own(Outgoing outgoing, Card card) {
        var own = new HashSet<CustomerId>();
        own.add(card.customer());
        own.add(outgoing.conversation().customer());
        for (var message : outgoing.thread()) {
            if (message.customer() != null) {
                own.add(message.customer());
            }
        }
        return own;
    }

    private static Set<String> addresses(Outgoing outgoing) {
        return outgoing.thread().stream()
                .flatMap(Others::addresses)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Stream<String> addresses(Message message) {
        return Stream.of(
                        List.of(message.fromAddress()),
                        message.recipients(),
                        message.copies(),
                        message.replyTo())
                .flatMap(List::stream);
    }
}
