package heed.review.check;

/** The number of a payment card: 13 to 19 digits that pass the Luhn test (ISO/IEC 7812). */
final class CardNumber {

    private CardNumber() {}

    /** Whether it is one, with spaces or hyphens between the digits. */
    static boolean is(String text) {
        String digits = text.replaceAll("[ -]", "");
        return digits.length() >= 13
                && digits.length() <= 19
                && hasIssuer(digits)
                && hasCheckDigit(digits)
                && !isOneDigit(digits);
    }

    /** Visa, Mastercard, American Express, Discover, Diners, JCB, Maestro, UnionPay. */
    private static boolean hasIssuer(String digits) {
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        return digits.charAt(0) == '4'
                || two >= 50 && two <= 69
                || four >= 2221 && four <= 2720
                || two == 34
                || two == 37
                || two == 30
                || two == 36
                || two == 38
                || two == 39
                || four >= 3528 && four <= 3589;
    }

    private static boolean isOneDigit(String digits) {
        return digits.chars().distinct().count() < 2;
    }

    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int doubled = digit * 2;
            sum += at % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
