package heed.message;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Keeps a reader's browser from telling a sender that, when and where their mail was opened. */
final class RemotePictures {

    private RemotePictures() {}

    /**
     * Moves the address of every picture from elsewhere to {@code data-src}; one-pixel ones are
     * dropped.
     */
    static String park(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        document.select("script, style, title, noscript, template, svg, math").remove();
        for (var picture : document.select("img[src]")) {
            var address = picture.attr("src").strip();
            if (address.regionMatches(true, 0, "http", 0, 4)) {
                picture.removeAttr("src");
                if (isPixel(picture.attr("width")) || isPixel(picture.attr("height"))) {
                    picture.remove();
                } else {
                    picture.attr("data-src", address);
                }
            }
        }
        return document.body().html();
    }

    private static boolean isPixel(String length) {
        return length.equals("0") || length.equals("1");
    }
}
