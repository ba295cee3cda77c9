package heed.review.check;

/** The number of a bank account (ISO 13616), told by its check digits. */
final class Iban {

    private Iban() {}

    static boolean is(String text) {
        String plain = text.replace(" ", "");
        if (plain.length() < 15 || plain.length() > 34) return false;
        String turned = plain.substring(4) + plain.substring(0, 4);
        int rest = 0;
        for (int at = 0; at < turned.length(); at++) {
            int value = Character.getNumericValue(turned.charAt(at));
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }
}
