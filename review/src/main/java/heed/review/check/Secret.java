package heed.review.check;

import heed.review.text.Span;
import heed.review.text.ZoneKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds passwords, full card numbers, keys and tokens, and a bank account that is nobody's here.
 */
final class Secret implements Check {

    /** Every repetition is bounded, so that a search takes time in proportion to the text. */
    private static final Pattern KEYS =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:(?:AKIA|ASIA)[A-Z0-9]{16}|(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,99}|sk-[A-Za-z0-9_-]{20,99}"
                            + "|gh[pousr]_[A-Za-z0-9]{20,99}|github_pat_[A-Za-z0-9_]{20,99}|glpat-[A-Za-z0-9_-]{16,60}|xox[abprs]-[A-Za-z0-9-]{10,99}|AIza[A-Za-z0-9_-]{30,45}"
                            + "|ya29\\.[A-Za-z0-9_-]{20,99}|SG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{16,60}|eyJ[A-Za-z0-9_-]{8,400}\\.[A-Za-z0-9_-]{8,400}(?:\\.[A-Za-z0-9_-]{0,200})?|npm_[A-Za-z0-9]{30,40}|shpat_[a-f0-9]{20,40})"
                            + "|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}])(?:(?:your|the|temporary|new|initial|admin|login|master|current|wifi|wi-fi|root|old)\\s{1,2}){0,2}"
                            + "(password|passwd|passphrase|passcode|pass\\s?word|pwd|pin(?:\\s?(?:code|number))?|puk|api[ _-]?key|access[ _-]?key|secret(?:[ _-]?key)?|client[ _-]?secret|access[ _-]?token|auth(?:entication)?[ _-]?token|bearer|token|private key|security code|cvv2?|cvc2?|passwort|kennwort|zugangscode|mot de passe|code secret|contraseña|clave|wachtwoord|senha|palavra-passe|parola d'ordine)"
                            + "(?:\\s{1,2}(?:for|to|of|für|pour|para|per|voor)\\s[^.:;\n]{1,40}?)?\\s{0,2}(?:is now|has been (?:re)?set to|was set to|was changed to|set to|to|will be|is|are|lautet|ist|wurde auf|est|es|è|é|:|=|->|→)\\s{0,2}(?:now |currently |still |jetzt |:)?\\s?[\"“„'‘«`(]?\\s?(\\S{3,80})");

    /** “log in with mia / Kettle42”: who one is, and the word that nobody else may know. */
    private static final Pattern LOGIN =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}])(?:log[ -]?in|sign in|log on|credentials|access data|user ?name|zugangsdaten|anmelden mit|identifiants)(?![\\p{L}])[^.;\n/]{0,50}?\\S{2,40} ?/ ?(\\S{6,40})");

    /** “pw: kettle42”, “CVV 123”: too short or common a name to count without a sign or figures. */
    private static final Pattern SHORT_NAMED =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}])(?:pw|pass) ?[:=] ?(\\S{4,40})|(?<![\\p{L}])(?:cvv2?|cvc2?) (\\d{3,4})(?!\\d)");

    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\d.,-])(?<![\\d-]\\p{L})(?:\\d[ -]?){12,18}\\d(?![\\p{L}\\d-])");
    private static final Pattern IBAN =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Za-z0-9])");
    private static final Pattern SOCIAL_SECURITY =
            Pattern.compile("(?<![\\d-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])");

    /** Numbers of three or more digits are what a PIN, a security code or a passcode looks like. */
    private static final Pattern CODE_NAME =
            Pattern.compile(
                    "(?iu)pin.*|puk|cvv2?|cvc2?|passcode|security code|zugangscode|code secret");

    @Override
    public List<Sighting> check(Draft draft) {
        String text = draft.reply().raw();
        var spans = new DisjointSpans();
        KEYS.matcher(text)
                .results()
                .forEach(key -> add(spans, draft, new Span(key.start(), key.end())));
        NAMED.matcher(text)
                .results()
                .filter(named -> isSecretValue(named.group(1), stripped(named.group(2))))
                .filter(named -> !isPostalCode(named.group(), stripped(named.group(2))))
                .forEach(named ->
                        add(
                                spans,
                                draft,
                                new Span(
                                        named.start(2),
                                        named.start(2) + stripped(named.group(2)).length())));
        LOGIN.matcher(text)
                .results()
                .filter(login -> isSecretValue("password", stripped(login.group(1))))
                .filter(login -> login.group(1).chars().anyMatch(Character::isDigit))
                .forEach(login ->
                        add(
                                spans,
                                draft,
                                new Span(
                                        login.start(1),
                                        login.start(1) + stripped(login.group(1)).length())));
        SHORT_NAMED
                .matcher(text)
                .results()
                .filter(named ->
                        named.group(2) != null
                                || isSecretValue("password", stripped(named.group(1))))
                .forEach(named -> {
                    int group = named.group(2) != null ? 2 : 1;
                    int end = named.start(group) + stripped(named.group(group)).length();
                    add(spans, draft, new Span(named.start(group), end));
                });
        DIGITS.matcher(text)
                .results()
                .filter(digits -> CardNumber.is(digits.group()))
                .forEach(card -> add(spans, draft, new Span(card.start(), card.end())));
        SOCIAL_SECURITY
                .matcher(text)
                .results()
                .forEach(number -> add(spans, draft, new Span(number.start(), number.end())));
        IBAN.matcher(text)
                .results()
                .filter(iban -> Iban.is(iban.group()) && !isKnown(iban.group(), draft))
                .forEach(iban -> add(spans, draft, new Span(iban.start(), iban.end())));
        return spans.sightings();
    }

    private static void add(DisjointSpans spans, Draft draft, Span span) {
        if (spans.isFull()) return;
        boolean quoted = draft.reply().zoneAt(span.start()) == ZoneKind.QUOTE;
        boolean inLink =
                draft.reply().links().stream().anyMatch(link -> link.contains(span))
                        && !KEYS.matcher(span.of(draft.reply().raw())).find();
        if (!quoted && !inLink) spans.add(span);
    }

    private static String stripped(String value) {
        int end = value.length();
        while (end > 0 && ".,;:!?)\"”“'’»`".indexOf(value.charAt(end - 1)) >= 0) end--;
        return value.substring(0, end);
    }

    /**
     * Words that follow “the password is” in a sentence are no passwords: “reset”,
     * “case-sensitive”.
     */
    private static boolean isSecretValue(String name, String value) {
        if (value.length() < 3
                || value.contains("://")
                || value.startsWith("[")
                || value.startsWith("{")) return false;
        long digits = value.chars().filter(Character::isDigit).count();
        if (CODE_NAME.matcher(name).matches()) return digits >= 3 && digits == value.length();
        boolean masked =
                value.chars()
                        .allMatch(c -> c == '*' || c == 'x' || c == '•' || c == 'X' || c == '.');
        boolean odd =
                value.chars().anyMatch(c -> !Character.isLetterOrDigit(c) && "-'’/".indexOf(c) < 0);
        boolean mixed =
                value.substring(1).chars().anyMatch(Character::isUpperCase)
                        && !value.equals(value.toUpperCase(Locale.ROOT));
        boolean token = name.toLowerCase(Locale.ROOT).contains("token") && digits < 3;
        return !masked
                && !token
                && (digits > 0 && value.length() >= 4 && !isOrdinaryNumber(value)
                        || odd && value.length() >= 6
                        || mixed);
    }

    /** “The password is 8 characters long.”, “valid for 24h”. */
    private static boolean isOrdinaryNumber(String value) {
        return value.chars().allMatch(Character::isDigit) && value.length() < 4
                || value.matches("\\d{1,3}[a-z]{1,3}|\\d{1,2}[-–]\\d{1,3}");
    }

    /** In India a PIN is a postal code of six figures. */
    private static boolean isPostalCode(String words, String value) {
        return value.matches("\\d{6}")
                && words.toLowerCase(Locale.ROOT).contains("pin")
                && !words.matches("(?is).*(?:your|new|temporary|initial|old)\\s.*");
    }

    private static boolean isKnown(String iban, Draft draft) {
        String plain = iban.replace(" ", "");
        var reviewCase = draft.reviewCase();
        return reviewCase.messages().stream()
                        .anyMatch(message -> message.text().replace(" ", "").contains(plain))
                || reviewCase.facts().stream()
                        .anyMatch(fact -> fact.value().replace(" ", "").contains(plain))
                || reviewCase.cannedResponses().stream()
                        .anyMatch(canned -> canned.text().replace(" ", "").contains(plain));
    }
}
