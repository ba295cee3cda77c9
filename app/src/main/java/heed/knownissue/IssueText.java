package heed.knownissue;

import heed.web.Refusal;
import java.util.Locale;

/**
 * What a known issue is, in the words of customers.
 *
 * @param language the first part of a BCP 47 tag
 */
public record IssueText(String language, String title, String description) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4000;

    /**
     * The same without what does not belong into it.
     *
     * @throws Refusal when something is missing or too long
     */
    IssueText accepted() {
        var accepted =
                new IssueText(
                        language(language),
                        title.replaceAll("\\p{Cntrl}+", " ").strip(),
                        description.replace("\r\n", "\n").replace("\u0000", "").strip());
        if (accepted.title.isEmpty() || accepted.title.length() > LONGEST_TITLE) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "title-missing",
                    "Give it a title as customers would say it, up to 200 characters.");
        }
        if (accepted.description.isEmpty() || accepted.description.length() > LONGEST_DESCRIPTION) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "description-missing",
                    "Say what customers notice of it, up to 4,000 characters.");
        }
        return accepted;
    }

    /**
     * {@code de} for {@code de-AT}.
     *
     * @throws Refusal when it is no language
     */
    static String language(String tag) {
        var language = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        if (!language.matches("[a-z]{2,3}")) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "not-a-language",
                    "A language is written as two or three letters, such as en or de.");
        }
        return language;
    }
}
