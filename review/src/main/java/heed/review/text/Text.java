package heed.review.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A message that has been read. Immutable.
 *
 * @param raw as it was written; every span points into it
 * @param masked as long as {@code raw}, web and mail addresses made unreadable
 * @param zones in order, covering the whole text
 * @param sentences in order, of all zones
 * @param links web and mail addresses, in order
 * @param language what most of the own words are in, as {@link Languages} names it
 */
public record Text(
        String raw,
        String masked,
        List<Zone> zones,
        List<Sentence> sentences,
        List<Span> links,
        String language) {

    /** The sentences that the writer says now, without greeting, signature, quotes and code. */
    public List<Sentence> ownSentences() {
        return sentences.stream().filter(sentence -> sentence.zone().isOwnWords()).toList();
    }

    public Stream<Sentence> sentencesIn(ZoneKind kind) {
        return sentences.stream().filter(sentence -> sentence.zone() == kind);
    }

    public String of(Span span) {
        return span.of(raw);
    }

    /** The zone of the given place; the last one, for the end of the text. */
    public ZoneKind zoneAt(int place) {
        for (Zone zone : zones) if (place < zone.span().end()) return zone.kind();
        return zones.isEmpty() ? ZoneKind.PROSE : zones.getLast().kind();
    }
}
