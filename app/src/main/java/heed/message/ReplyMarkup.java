package heed.message;

import org.jsoup.safety.Safelist;

/** What the text of a reply may be made of: what the composer writes, and nothing else. */
public final class ReplyMarkup {

    private static final String[] TAGS =
            ("p br strong b em i u s ul ol li blockquote a img code pre hr h3").split(" ");

    private ReplyMarkup() {}

    /** A list of one's own, to be added to: pictures have no address yet. */
    public static Safelist safelist() {
        return new Safelist()
                .addTags(TAGS)
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt")
                .addAttributes("ol", "start")
                .addProtocols("a", "href", "http", "https", "mailto", "tel");
    }
}
