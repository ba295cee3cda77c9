package heed.reply;

import heed.message.AttachmentId;
import heed.message.ReplyMarkup;
import heed.web.Refusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * What the composer wrote, as it leaves: text, lists, quotes, links, and pictures that were
 * uploaded to this conversation, which are named by {@code cid:<attachment id>} as mail wants them.
 */
final class ReplyHtml {

    private static final Pattern OWN_PICTURE =
            Pattern.compile("^/attachments/([0-9a-f-]{36})(/.*)?$");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 100;

    private static final Safelist ALLOWED =
            ReplyMarkup.safelist().addProtocols("img", "src", "cid");

    private ReplyHtml() {}

    static @Nullable String of(ReplyRequest request) {
        var html = request.html();
        if (html == null || html.isBlank()) {
            return null;
        }
        if (html.length() > LONGEST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "text-too-long",
                    "Attach this as a file: it is too long for a reply.");
        }
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        refuseDeep(document);
        for (var picture : document.select("img[src]")) {
            var own = OWN_PICTURE.matcher(picture.attr("src"));
            if (own.matches()) {
                picture.attr("src", "cid:" + own.group(1));
            }
        }
        var settings = new Document.OutputSettings().prettyPrint(false).charset("utf-8");
        return Jsoup.clean(document.body().html(), "", ALLOWED, settings);
    }

    /** The files that leave with a reply: those attached, and the pictures in its text. */
    static List<AttachmentId> files(ReplyRequest request) {
        var files = new LinkedHashSet<>(request.attachments());
        var html = of(request);
        if (html != null) {
            for (var picture : Jsoup.parseBodyFragment(html).select("img[src^=cid:]")) {
                var id = picture.attr("src").substring("cid:".length());
                if (ID.matcher(id).matches()) {
                    files.add(AttachmentId.of(id));
                }
            }
        }
        return List.copyOf(files);
    }

    /** A reply that left nobody, as the composer shows it again: its pictures come from here. */
    static String editable(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (var picture : document.select("img[src^=cid:]")) {
            picture.attr(
                    "src",
                    "/attachments/" + picture.attr("src").substring("cid:".length()) + "/picture");
        }
        return document.body().html();
    }

    private static void refuseDeep(Document document) {
        document.traverse((node, depth) -> {
            if (depth > DEEPEST) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "text-too-deep",
                        "Quote less: nobody reads a hundred quotes within each other.");
            }
        });
    }

    /** Plain text as paragraphs. */
    static String paragraphs(String text) {
        return Arrays.stream(text.split("\\n{2,}"))
                .map(paragraph -> "<p>" + Entities.escape(paragraph).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }
}
