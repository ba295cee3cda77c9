package heed.article;

import java.util.List;

/** Where help begins: what is looked for, what there is, and how we are reached. */
record HelpView(HelpTexts texts, String company, HelpFound found, HelpReach reach) {

    /** A language to read in. */
    record Choice(String value, String words, boolean chosen) {}

    String heading() {
        return company.isEmpty() ? texts.text("title") : texts.text("of", company);
    }

    List<Choice> languages() {
        return languages(texts);
    }

    static List<Choice> languages(HelpTexts texts) {
        return HelpTexts.LANGUAGES.stream()
                .map(one ->
                        new Choice(
                                one, new HelpTexts(one).nameOf(one), one.equals(texts.language())))
                .toList();
    }
}
