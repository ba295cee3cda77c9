package heed.article;

/**
 * What readers made of an article in a time.
 *
 * @param answered how often somebody who was about to write said that it answered their question
 */
record ArticleFigure(long read, long helped, long notHelped, long answered) {

    static final ArticleFigure NONE = new ArticleFigure(0, 0, 0, 0);

    ArticleFigure plus(ArticleFigure other) {
        return new ArticleFigure(
                read + other.read,
                helped + other.helped,
                notHelped + other.notHelped,
                answered + other.answered);
    }

    /** Such as {@code 12 / 3}; a dash when nobody has said anything. */
    String votes() {
        return helped + notHelped == 0 ? "–" : helped + " / " + notHelped;
    }
}
