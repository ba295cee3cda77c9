package heed.acknowledgement;

import heed.inbox.Inbox;
import heed.review.due.DueTimes;
import heed.review.text.Span;
import heed.web.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in words of an inbox's own: no link that leads elsewhere, no place that nobody
 * fills, no time, as the honest one is measured.
 */
final class OwnWordsPolicy {

    static final int LONGEST = 400;

    private static final List<String> PLACES = List.of("inbox.name", "conversation.number");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    private OwnWordsPolicy() {}

    /**
     * The same without what cannot be seen.
     *
     * @param desk where the desk is found, as a whole address; null when nobody has said
     * @throws Refusal for what would be a lie or a hole
     */
    static OwnWords accepted(OwnWords wanted, Inbox inbox, @Nullable String desk) {
        var language = Phrases.spoken(wanted.language());
        if (language == null) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "language-unknown",
                    "Choose one of " + String.join(", ", Phrases.LANGUAGES) + ".");
        }
        return new OwnWords(
                wanted.inbox(),
                language,
                accepted(wanted.opening(), language, inbox, desk),
                accepted(wanted.closing(), language, inbox, desk),
                wanted.version());
    }

    private static String accepted(
            String typed, String language, Inbox inbox, @Nullable String desk) {
        var words = typed.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
        if (words.length() > LONGEST) {
            throw refused("words-too-long", "Keep each below 400 characters: the facts follow.");
        }
        requirePlaces(words);
        var plain = PLACE.matcher(words).replaceAll(" ");
        if (Linkish.isIn(own(inbox.domain(), desk).matcher(plain).replaceAll(" "))) {
            throw refused(
                    "link-not-ours",
                    "Links and addresses lead to %s or to this desk only: what anybody may ask for by mail carries no others."
                            .formatted(inbox.domain()));
        }
        requireNoTime(plain, language);
        return words;
    }

    private static void requirePlaces(String words) {
        var known = PLACES.stream().map("{{%s}}"::formatted).collect(Collectors.joining(" and "));
        PLACE.matcher(words)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !PLACES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw refused(
                            "place-unknown",
                            "Nothing fills {{%s}} here. There are %s.".formatted(name, known));
                });
        var rest = PLACE.matcher(words).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw refused("place-unknown", "A place is not closed. There are " + known + ".");
        }
    }

    private static void requireNoTime(String words, String language) {
        var times = DueTimes.of(language);
        var found =
                times == null
                        ? List.<Span>of()
                        : times.in(words, new Span(0, words.length())).stream()
                                .map(phrase -> phrase.span())
                                .toList();
        if (!found.isEmpty()) {
            throw refused(
                    "time-is-measured",
                    "Leave out “%s”: when they hear from somebody is measured, and stands in it anyway."
                            .formatted(found.getFirst().of(words).strip()));
        }
    }

    /** Addresses below the inbox's domain and the desk's own, to their very end. */
    private static Pattern own(String domain, @Nullable String desk) {
        var hosts =
                Stream.of(domain, desk == null ? null : URI.create(desk).getHost())
                        .filter(Objects::nonNull)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?i)(?<![^\\s(,;:“„«\"])(?:https?://|[a-z0-9._+-]+@)?(?:[a-z0-9-]+\\.)*(?:%s)(?::\\d{1,5})?(?:/[^\\s<>\"@]*)?(?=[.,;:!?)”“»\"]*(?:\\s|$))"
                        .formatted(hosts));
    }

    private static Refusal refused(String code, String sentence) {
        return new Refusal(Refusal.Kind.INVALID, code, sentence);
    }
}
