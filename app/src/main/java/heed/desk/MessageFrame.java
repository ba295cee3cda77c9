package heed.desk;

import heed.message.Attachment;
import heed.message.Message;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A mail as its sender formatted it, as a document for a sandboxed frame: sanitised when it was
 * kept, under a policy that lets nothing run and fetches nothing from elsewhere.
 */
final class MessageFrame {

    /** Nothing runs: there is no {@code allow-scripts}. The same origin is needed for pictures. */
    private static final String POLICY =
            "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                    + " style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'self'; img-src 'self' data:";

    private static final String STYLE =
            "html{color-scheme:only light;background:#fff;color:#1c1917;font:15px/1.55 Georgia,serif;overflow-wrap:anywhere}"
                    + "body{margin:0;padding:.75rem}img{max-width:100%;height:auto}table{max-width:100%}"
                    + "blockquote{margin:.75rem 0;padding-left:.75rem;border-left:2px solid #d6d3d1;color:#57534e}"
                    + "pre{white-space:pre-wrap}";

    private MessageFrame() {}

    /**
     * The content policy of the frame; pictures from elsewhere only over TLS, and only if asked.
     */
    static String policy(boolean pictures) {
        return pictures ? POLICY + " https:" : POLICY;
    }

    /** Whether the mail's formatting says more than its paragraphs do. */
    static boolean saysMore(String html) {
        return html.contains("<table")
                || html.contains("<img")
                || html.contains("<ul")
                || html.contains("<ol")
                || html.contains("<h1")
                || html.contains("<h2")
                || html.contains("<h3")
                || html.contains("<pre");
    }

    /** Whether there are pictures from elsewhere, which somebody may ask for. */
    static boolean hasRemotePictures(String html) {
        return html.contains("data-src=\"http");
    }

    static String document(Message message, boolean pictures) {
        var document = Jsoup.parseBodyFragment(String.valueOf(message.html()));
        document.outputSettings().prettyPrint(false).charset("utf-8");
        var files = byContentId(message.attachments());
        for (var picture : document.select("img")) {
            show(picture, files, pictures);
        }
        for (var link : document.select("a[href]")) {
            link.attr("target", "_blank").attr("rel", "noopener noreferrer nofollow");
        }
        var language = message.language() == null ? "" : " lang=\"" + message.language() + "\"";
        return "<!doctype html><html"
                + (language.matches(" lang=\"[A-Za-z0-9-]{2,35}\"") ? language : "")
                + "><head><meta charset=\"utf-8\"><title>Mail</title><base target=\"_blank\">"
                + "<style>"
                + STYLE
                + "</style></head><body dir=\"auto\">"
                + body(document)
                + "</body></html>";
    }

    private static String body(Document document) {
        return document.body().html();
    }

    private static void show(Element picture, Map<String, String> files, boolean pictures) {
        var source = picture.attr("src");
        var remote = picture.attr("data-src");
        picture.removeAttr("data-src");
        if (source.regionMatches(true, 0, "cid:", 0, 4)) {
            var file = files.get(normal(source.substring(4)));
            if (file == null) {
                picture.remove();
            } else {
                picture.attr("src", file);
            }
        } else if (pictures && remote.regionMatches(true, 0, "https://", 0, 8)) {
            picture.attr("src", remote).attr("referrerpolicy", "no-referrer");
        } else if (!source.startsWith("data:image/")) {
            picture.removeAttr("src");
        }
    }

    private static Map<String, String> byContentId(List<Attachment> files) {
        var known = new HashMap<String, String>();
        for (var file : files) {
            known.put(file.id().toString(), address(file));
            var contentId = file.contentId();
            if (contentId != null) {
                known.put(normal(contentId), address(file));
            }
        }
        return known;
    }

    static String address(Attachment file) {
        return "/attachments/"
                + file.id()
                + "/"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String normal(String contentId) {
        return contentId.replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT);
    }
}
