package heed.review.thread;

import org.jspecify.annotations.Nullable;

/** Reads numbers, whichever mark parts the thousands and which the decimals. */
final class Decimal {

    private Decimal() {}

    /** {@code 1,234.50} and {@code 1.234,50} alike; null for what is no number, such as a date. */
    static @Nullable Double read(String text) {
        int point = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        String plain = text.replaceAll("[.,']", "");
        if (!plain.chars().allMatch(c -> c >= '0' && c <= '9') || plain.isEmpty()) return null;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        boolean thousands = decimals == 3 || point < 0;
        boolean mixed = text.chars().filter(c -> c == '.' || c == ',').distinct().count() > 1;
        boolean dateLike = text.chars().filter(c -> c == '.').count() > 1 && decimals != 3;
        if (dateLike) return null;
        double value = Double.parseDouble(plain);
        return thousands && !mixed || decimals == 0 ? value : value / Math.pow(10, decimals);
    }
}
