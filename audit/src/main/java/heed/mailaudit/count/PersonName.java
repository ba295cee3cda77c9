package heed.mailaudit.count;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether the name beside an address is a person's. Companies, departments and addresses in
 * its place name nobody whom a greeting could get wrong.
 */
final class PersonName {

    private static final Pattern SWAPPED = Pattern.compile("^([^,]{2,40}),\\s*([^,]{2,40})$");
    private static final Pattern WORD =
            Pattern.compile(
                    "\\p{Lu}\\p{L}*(?:['’.-]\\p{L}*)*|van|von|de|der|den|da|di|la|le|bin|al|zu");
    private static final Pattern NO_PERSON =
            Pattern.compile(
                    "(?i).*\\b(?:gmbh|ag|kg|ug|ltd|llc|inc|co|corp|bv|sarl|sas|srl|oy|ab|plc|team|support|info|sales|service|services|office|shop|store|family|familie|club|verein|hotel|praxis|accounts?|accounting|billing|bookings?|orders?|purchasing|admin|contact|kontakt|group|studio|school|university|department|customer|kunde|user|guest|gast|via)\\b.*");

    private PersonName() {}

    static Optional<String> of(String display) {
        String name = display.replace('\u2019', '\'').strip();
        var swapped = SWAPPED.matcher(name);
        if (swapped.matches()) name = swapped.group(2) + " " + swapped.group(1);
        if (NO_PERSON.matcher(name).matches()) return Optional.empty();
        String[] words = name.split(" +", -1);
        if (words.length < 2 || words.length > 5) return Optional.empty();
        for (String word : words) if (!WORD.matcher(word).matches()) return Optional.empty();
        return Optional.of(name);
    }
}
