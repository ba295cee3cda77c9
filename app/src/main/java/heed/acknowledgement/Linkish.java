package heed.acknowledgement;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether words hold what a mail program may make a link of, or a reader an address: as it stands,
 * in other letters that look or count the same, or taken apart (“evil[.]com”). Rather a harmless
 * subject is not said again than a forger’s address carried.
 */
final class Linkish {

    /** Full stops of other scripts, which name servers and browsers take for a dot. */
    private static final Pattern DOTS = Pattern.compile("[\\u3002\\u06d4\\u2027\\u30fb]");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{M}]+");
    private static final String PLACES =
            "com|net|org|info|biz|io|co|me|ru|cn|xyz|top|shop|online|site";
    private static final Pattern LINK =
            Pattern.compile(
                    "(?iu)://|@|\\bwww\\b|\\bhxxps?\\b|\\bhttps?\\s*[:/\\[]"
                            // evil.com, evil .com, evil[.]com, win (at) evil, evil dot com
                            + "|[\\p{L}\\p{N}-]\\.\\p{L}{2,}"
                            + "|[\\p{L}\\p{N}-]\\s+\\.\\s*\\p{L}{2,}"
                            + "|[\\[({<]\\s*(\\.|dot|at|@|punkt|point|punto)\\s*[\\])}>]"
                            + "|\\bdot\\s+("
                            + PLACES
                            + ")\\b"
                            // 203.0.113.7 and 2001:db8::7
                            + "|(?<![\\d.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.]*\\d)"
                            + "|\\p{XDigit}::\\p{XDigit}|(\\p{XDigit}{1,4}:){4,}\\p{XDigit}");

    private Linkish() {}

    static boolean isIn(String words) {
        return found(words) || found(UNSEEN.matcher(words).replaceAll(""));
    }

    private static boolean found(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        var bare = Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return LINK.matcher(DOTS.matcher(plain).replaceAll(".")).find()
                || LINK.matcher(DOTS.matcher(bare).replaceAll(".")).find();
    }
}
