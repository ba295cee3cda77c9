package heed.review.check;

import heed.review.text.Sentence;
import heed.review.text.Span;
import heed.review.text.Token;
import heed.review.text.Zone;
import heed.review.text.ZoneKind;
import java.util.ArrayList;
import java.util.List;

/** Finds sentences and paragraphs that are too long to follow. */
final class HardToRead implements Check {

    /** More words than this nobody follows at one go. */
    private static final int LONG_SENTENCE = 42;

    private static final int LONG_PARAGRAPH = 150;

    /** So many long ones are looked at. */
    private static final int MOST_PARAGRAPHS = 50;

    @Override
    public List<Sighting> check(Draft draft) {
        var sightings = new ArrayList<Sighting>();
        for (Sentence sentence : draft.reply().ownSentences())
            if (words(sentence) > LONG_SENTENCE)
                sightings.add(Sighting.at(sentence.span()).with("what", "This sentence"));
        for (Span paragraph : paragraphs(draft)) {
            long words =
                    draft.reply().ownSentences().stream()
                            .filter(sentence -> paragraph.contains(sentence.span()))
                            .mapToLong(HardToRead::words)
                            .sum();
            boolean told =
                    sightings.stream().anyMatch(sighting -> paragraph.contains(sighting.span()));
            if (words > LONG_PARAGRAPH && !told)
                sightings.add(Sighting.at(paragraph).with("what", "This paragraph"));
        }
        return sightings;
    }

    private static long words(Sentence sentence) {
        return sentence.tokens().stream().filter(Token::isWord).count();
    }

    /** What blank lines part, without the spaces around it; what is plainly short is left out. */
    private static List<Span> paragraphs(Draft draft) {
        var paragraphs = new ArrayList<Span>();
        String text = draft.reply().raw();
        for (Zone zone : draft.reply().zones()) {
            if (zone.kind() != ZoneKind.PROSE) continue;
            int start = zone.span().start();
            while (start < zone.span().end()) {
                int blank = text.indexOf("\n\n", start);
                int end = blank < 0 || blank > zone.span().end() ? zone.span().end() : blank;
                String paragraph = text.substring(start, end);
                int lead = paragraph.length() - paragraph.stripLeading().length();
                if (paragraph.length() > LONG_PARAGRAPH * 3 && paragraphs.size() < MOST_PARAGRAPHS)
                    paragraphs.add(
                            new Span(start + lead, start + paragraph.stripTrailing().length()));
                start = end + 2;
            }
        }
        return paragraphs;
    }
}
