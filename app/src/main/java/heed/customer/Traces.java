package heed.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail shows of its sender beside what it says: the name in its sender line, the lines under
 * it. Only what resembles the name that we have counts as theirs, so that a colleague who writes
 * from the same mailbox renames nobody; what they are is never taken from a name.
 *
 * @param sender empty when the mail gives none
 * @param lines the signature and the last words above it
 */
public record Traces(String sender, List<String> lines) {

    private static final int MOST_LINES = 12;
    private static final double RESEMBLES = 0.78;
    private static final Set<String> TITLES =
            Set.of(
                    "dr",
                    "prof",
                    "professor",
                    "doctor",
                    "mr",
                    "mrs",
                    "ms",
                    "mx",
                    "miss",
                    "sir",
                    "dame",
                    "rev",
                    "herr",
                    "frau",
                    "ing",
                    "mag",
                    "dipl.-ing",
                    "dr.-ing",
                    "mme",
                    "mlle",
                    "señor",
                    "señora",
                    "sra",
                    "docteur",
                    "doctora");
    private static final Set<String> PARTICLES =
            Set.of(
                    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la",
                    "le", "el", "al", "bin", "ibn", "ter", "ten", "zu", "zum", "y", "e");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.-]*");
    private static final Pattern MARK = Pattern.compile("[\\p{M}'’-]");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?i)(?:^|[\\s|,;])(?:tel(?:efon)?|phone|fon|mob(?:ile?|il)?|cell|handy|tél|t|m|p)?[.:\\s]*"
                            + "((?:\\+|00|0|\\()[\\d\\s()/.-]{6,24}\\d)\\s*(?:$|[|,;])");

    public Traces {
        sender = sender.replaceAll("\\p{Cntrl}+", " ").strip();
        sender = sender.length() > 300 ? sender.substring(0, 300) : sender;
        lines = lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        lines = lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }

    /** What a line says, and the line. */
    record Found(CardField field, String value, String evidence, boolean inSender) {}

    /** What differs from a name and a title that we have. */
    List<Found> differing(String known, @Nullable String title) {
        var found = new ArrayList<Found>();
        read(sender, true, known, title, found);
        lines.forEach(line -> read(line, false, known, title, found));
        return found.stream().distinct().limit(4).toList();
    }

    /** A telephone number that stands under the mail. */
    Optional<Found> phone() {
        for (var line : lines) {
            var number = PHONE.matcher(line);
            if (number.find() && digits(number.group(1)) >= 7 && digits(number.group(1)) <= 15) {
                var value = number.group(1).strip().replaceAll("\\s+", " ");
                return Optional.of(new Found(CardField.PHONE, value, line, false));
            }
        }
        return Optional.empty();
    }

    private static void read(
            String line, boolean inSender, String known, @Nullable String title, List<Found> to) {
        var words = new ArrayList<>(List.of(line.replaceAll("[,|].*", "").strip().split("\\s+")));
        var titles = new ArrayList<String>();
        while (words.size() > 1 && isTitle(words.getFirst())) {
            titles.add(words.removeFirst());
        }
        var name = String.join(" ", words);
        if (name.isEmpty() || words.size() > 5 || !words.stream().allMatch(Traces::isOfName)) {
            return;
        }
        boolean same = name.equals(known);
        if (!same && Likeness.of(name, known) < RESEMBLES && !isFuller(name, known)) {
            return;
        }
        if (!titles.isEmpty() && title == null) {
            to.add(new Found(CardField.HONORIFIC, String.join(" ", titles), line, inSender));
        }
        if (!same && isBetter(name, known)) {
            to.add(new Found(CardField.NAME, name, line, inSender));
        }
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
    }

    /** A word with a capital, or one that stands between names; not shouted. */
    private static boolean isOfName(String word) {
        boolean shouted = word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT));
        boolean small = Character.isLowerCase(word.codePointAt(0));
        return WORD.matcher(word).matches()
                && (!shouted || Character.isLetter(word.codePointAt(0)) && isCaseless(word))
                && (!small || PARTICLES.contains(word));
    }

    private static boolean isCaseless(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Programs lose marks and write initials: only what says more, or other letters, is offered.
     */
    private static boolean isBetter(String name, String known) {
        var theirs = Likeness.words(name);
        var ours = Likeness.words(known);
        if (theirs.size() < ours.size() || theirs.stream().anyMatch(word -> word.length() == 1)) {
            return false;
        }
        return !Set.copyOf(theirs).equals(Set.copyOf(ours)) || marks(name) > marks(known);
    }

    /** All words that we have, and another one: Mia is Mia Brandt. */
    private static boolean isFuller(String name, String known) {
        var ours = Likeness.words(known);
        return !ours.isEmpty()
                && Likeness.words(name).size() > ours.size()
                && Likeness.words(name).containsAll(ours);
    }

    private static long marks(String name) {
        return MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).results().count();
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
