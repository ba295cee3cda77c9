package heed.access;

import heed.web.Refusal;

/** What a password must be: long rather than odd (NIST SP 800-63B, 3.1.1.2). */
final class Passwords {

    private static final int LEAST = 10;
    // bcrypt reads no further than 72 bytes
    private static final int MOST_BYTES = 72;

    private Passwords() {}

    static String accept(String password) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "password-too-short",
                    "Take at least ten characters: three or four words do well.");
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "password-too-long", "Take at most 72 characters.");
        }
        return password;
    }
}
