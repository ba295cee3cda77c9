package heed.review.check;

import heed.review.ReviewCase;
import heed.review.ReviewCase.OtherCustomer;
import heed.review.text.Folding;
import heed.review.text.Span;
import heed.review.text.ZoneKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the name, address or identifier of another customer. */
final class OtherCustomerData implements Check {

    @Override
    public List<Sighting> check(Draft draft) {
        var spans = new DisjointSpans();
        var text = PlainText.of(draft.reply().raw());
        var known = PlainText.of(ownWords(draft.reviewCase()));
        for (OtherCustomer other : draft.reviewCase().otherCustomers()) {
            for (String identifier : other.identifiers()) add(spans, text, known, identifier, 3);
            add(spans, text, known, other.email(), 5);
            if (other.name() != null && other.name().strip().contains(" "))
                add(spans, text, known, other.name(), 5);
        }
        return spans.sightings().stream()
                .filter(sighting -> draft.reply().zoneAt(sighting.span().start()) != ZoneKind.QUOTE)
                .toList();
    }

    private static void add(
            DisjointSpans spans,
            PlainText text,
            PlainText known,
            @Nullable String words,
            int shortest) {
        if (words == null) return;
        String plain = PlainText.of(words).plain();
        if (plain.length() < shortest || !known.find(plain).isEmpty()) return;
        for (Span span : text.find(plain)) spans.add(span);
    }

    /** What this customer, or the record, names is theirs to read; so is the agent's own name. */
    private static String ownWords(ReviewCase reviewCase) {
        var own = new StringBuilder();
        for (var message : reviewCase.messages())
            if (message.isFromCustomer()) own.append(message.text()).append(" | ");
        var customer = reviewCase.customer();
        for (String name :
                new String[] {
                    customer.name(),
                    customer.givenName(),
                    customer.familyName(),
                    reviewCase.agent().name()
                }) if (name != null) own.append(name).append(" | ");
        return own.toString();
    }

    /**
     * A text without case, accents, and the blanks and hyphens by which numbers are grouped.
     *
     * @param places where in the text each character of {@code plain} stands
     */
    private record PlainText(String text, String plain, int[] places) {

        static PlainText of(String text) {
            var plain = new StringBuilder(text.length());
            int[] places = new int[text.length() * 2 + 1];
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (!Character.isLetterOrDigit(c) && c != '@' && c != '.') continue;
                String folded =
                        c < 128
                                ? String.valueOf(Character.toLowerCase(c))
                                : Folding.fold(String.valueOf(c));
                for (int part = 0;
                        part < folded.length() && plain.length() < places.length;
                        part++) {
                    places[plain.length()] = at;
                    plain.append(folded.charAt(part));
                }
            }
            return new PlainText(text, plain.toString(), places);
        }

        /** Where the words stand as whole words. */
        List<Span> find(String words) {
            var found = new ArrayList<Span>();
            for (int at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) {
                var span = new Span(places[at], places[at + words.length() - 1] + 1);
                if (isWhole(span)) found.add(span);
            }
            return found;
        }

        private boolean isWhole(Span span) {
            boolean before =
                    span.start() > 0 && Character.isLetterOrDigit(text.charAt(span.start() - 1));
            boolean after =
                    span.end() < text.length()
                            && Character.isLetterOrDigit(text.charAt(span.end()));
            return !before && !after;
        }
    }
}
