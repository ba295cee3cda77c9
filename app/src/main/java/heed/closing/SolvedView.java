package heed.closing;

import heed.closing.OwnAnswer.Stand;

/**
 * The page on which a customer says whether it is solved, in their language.
 *
 * @param subject empty for who may not see it
 * @param change the right to say otherwise, which goes along with “no”; may be empty
 * @param told what became of their answer; empty before there is one
 * @param asks whether “yes” can be said
 * @param denies whether the words for “no” stand open
 * @param mayDeny whether “no” can be said
 */
record SolvedView(
        String url,
        String language,
        String company,
        String subject,
        String change,
        String told,
        boolean asks,
        boolean mayDeny,
        boolean denies,
        boolean staff) {

    static SolvedView of(
            OwnAnswer.Look look, String url, String company, boolean denies, boolean staff) {
        var conversation = look.conversation();
        var texts = ClosingTexts.of(conversation);
        var owner = conversation.ownerName();
        var told =
                switch (look.stand()) {
                    case ASKED -> "";
                    case SOLVED -> texts.text("thanks");
                    case DENIED ->
                            conversation.isOpen() && look.answered()
                                    ? texts.text(
                                            "again", owner == null ? texts.text("team") : owner)
                                    : texts.text("past");
                    case OPEN -> texts.text("open");
                    case PAST -> texts.text("past");
                };
        boolean open = look.stand() == Stand.ASKED || !look.change().isEmpty();
        return new SolvedView(
                url,
                texts.language(),
                company,
                look.isTheirs() ? conversation.subject() : "",
                look.change(),
                told,
                look.stand() == Stand.ASKED,
                open,
                denies,
                staff);
    }

    String text(String key) {
        return new ClosingTexts(language).text(key);
    }
}
