package heed.promise;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What some words are about: what is done, to what, for how much. It compares what we promised with
 * what we write later, by words alone, in English, German and French; a person decides.
 *
 * @param deeds what is done, each by one name in every language
 * @param things the other words that carry something, shortened to what inflection leaves
 */
record Matter(Set<String> deeds, Set<String> things) {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,40}");
    private static final Pattern SUM =
            Pattern.compile(
                    "(?:€|\\$|£|\\b(?:EUR|USD|GBP|CHF))\\s?(\\d{1,9}(?:[.,]\\d{1,3}){0,3})"
                            + "|(\\d{1,9}(?:[.,]\\d{1,3}){0,3})\\s?(?:€|\\$|£|(?:EUR|USD|GBP|CHF|euros?|dollars?|pounds?|francs?|Franken)\\b)",
                    Pattern.CASE_INSENSITIVE);
    private static final int STEM = 6;

    /** By the beginnings of their words. */
    private static final Map<String, Pattern> DEEDS =
            Map.of(
                    "refund",
                    begins(
                            "refund",
                            "reimburs",
                            "money back",
                            "erstatt",
                            "zurückerstatt",
                            "rückerstatt",
                            "gutschr",
                            "rembours"),
                    "call",
                    begins(
                            "call",
                            "phon",
                            "ring ",
                            "rang",
                            "ruf",
                            "anruf",
                            "angeruf",
                            "rückruf",
                            "telefon",
                            "appel",
                            "téléphon",
                            "rappel"),
                    "visit",
                    begins(
                            "visit",
                            "technic",
                            "engineer",
                            "technik",
                            "monteur",
                            "besuch",
                            "vorbeikomm",
                            "passer chez",
                            "intervention"),
                    "delivery",
                    begins(
                            "deliver",
                            "ship",
                            "dispatch",
                            "parcel",
                            "courier",
                            "replacement",
                            "liefer",
                            "geliefer",
                            "paket",
                            "ersatz",
                            "livr",
                            "colis",
                            "expédi"),
                    "send",
                    begins(
                            "send",
                            "sent",
                            "schick",
                            "geschick",
                            "send",
                            "gesende",
                            "gesandt",
                            "envoi",
                            "envoy",
                            "enverr",
                            "attach",
                            "anbei",
                            "anhang",
                            "ci-joint"));

    private static final Set<String> EMPTY =
            Set.of(
                    """
                    the and you your our for with that this will have has had been are was were can could should would
                    from into about until before after within today tomorrow morning noon evening monday tuesday
                    wednesday thursday friday saturday sunday week day days hour hours not but now then than them they
                    their his her its who what when which also again back ich wir sie ihnen ihr ihre ihren ihrem euch
                    dir dich den dem der die das des ein eine einen einem einer und oder mit für von bis zum zur heute
                    morgen tag tage tagen woche montag dienstag mittwoch donnerstag freitag samstag sonntag uhr werde
                    werden wird habe haben hat wurde wurden ist sind nicht auch noch wieder gerne bereits je nous vous
                    votre vos notre nos les une dans avec pour par sur demain aujourd hui lundi mardi mercredi jeudi
                    vendredi samedi dimanche jour jours semaine avant ai avons été est sont sera serons pas aussi
                    """
                            .strip()
                            .split("\\s+"));

    static Matter of(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        var deeds =
                DEEDS.entrySet().stream()
                        .filter(deed -> deed.getValue().matcher(lower).find())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        var things = new HashSet<String>();
        WORD.matcher(lower)
                .results()
                .map(found -> found.group())
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .filter(word -> DEEDS.values().stream().noneMatch(one -> one.matcher(word).find()))
                .map(Matter::stem)
                .forEach(things::add);
        return new Matter(deeds, Set.copyOf(things));
    }

    /** What rules of who may promise what name it. */
    PromiseKind kind() {
        for (var kind : PromiseKind.values()) {
            if (deeds.contains(kind.word())) {
                return kind;
            }
        }
        return PromiseKind.OTHER;
    }

    /**
     * Whether both are about the same: the same is done, and to the same thing where both name one;
     * or most of the things are the same.
     */
    boolean resembles(Matter other) {
        var same = new HashSet<>(things);
        same.retainAll(other.things);
        boolean sameDeed = deeds.stream().anyMatch(other.deeds::contains);
        int fewer = Math.min(things.size(), other.things.size());
        if (sameDeed) {
            return !same.isEmpty() || fewer == 0 || kind() != PromiseKind.OTHER;
        }
        return same.size() >= 2 && 2 * same.size() >= fewer;
    }

    /** The highest sum that is named. */
    static Optional<BigDecimal> sum(String words) {
        return SUM.matcher(words)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(Matter::number)
                .max(BigDecimal::compareTo);
    }

    /** {@code 1.200,50} and {@code 1,200.50} are the same; so are {@code 1.200} and 1200. */
    private static BigDecimal number(String written) {
        int last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
        boolean decimals = last >= 0 && written.length() - last - 1 <= 2;
        var whole = (decimals ? written.substring(0, last) : written).replaceAll("[.,]", "");
        return new BigDecimal(decimals ? whole + "." + written.substring(last + 1) : whole);
    }

    private static String stem(String word) {
        return word.length() > STEM
                ? word.substring(0, STEM)
                : word.replaceAll("(?<=.{3})(s|e|n|en|es)$", "");
    }

    private static Pattern begins(String... beginnings) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + String.join("|", beginnings) + ")", Pattern.CASE_INSENSITIVE);
    }
}
