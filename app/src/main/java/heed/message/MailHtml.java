package heed.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML from outside harmless by an allow list (OWASP Java HTML Sanitizer): text, tables,
 * lists, links, pictures and a few harmless styles are left. Pictures from elsewhere lose their
 * address to {@code data-src}, so that nothing is fetched before somebody asks for it; those of the
 * mail itself keep {@code cid:}. It is shown in a sandboxed frame besides.
 */
final class MailHtml {

    private static final Pattern REMOTE = Pattern.compile("(?i)^https?://.*", Pattern.DOTALL);
    // A link without its protocol would lead into the desk itself.
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)^\\s*(https?|mailto|tel|cid):.*", Pattern.DOTALL);
    private static final Pattern CID = Pattern.compile("(?i)^cid:[^\\s\"'<>]{1,500}$");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,4}%?");
    private static final Pattern COLOUR = Pattern.compile("(?i)#[0-9a-f]{3,8}|[a-z]{3,20}");
    private static final int LONGEST = 2_000_000;

    private static final AttributePolicy OWN_PICTURE =
            (element, attribute, value) -> CID.matcher(value).matches() ? value : null;

    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder()
                    .allowElements(
                            "p",
                            "div",
                            "span",
                            "br",
                            "hr",
                            "b",
                            "strong",
                            "i",
                            "em",
                            "u",
                            "s",
                            "strike",
                            "sub",
                            "sup",
                            "small",
                            "big",
                            "font",
                            "center",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "ul",
                            "ol",
                            "li",
                            "dl",
                            "dt",
                            "dd",
                            "blockquote",
                            "pre",
                            "code",
                            "tt",
                            "kbd",
                            "samp",
                            "table",
                            "caption",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "th",
                            "td",
                            "colgroup",
                            "col",
                            "a",
                            "img",
                            "abbr",
                            "cite",
                            "q",
                            "del",
                            "ins",
                            "address")
                    .allowAttributes("dir", "lang", "title")
                    .globally()
                    .allowAttributes("align", "valign")
                    .matching(Pattern.compile("(?i)[a-z]{1,10}"))
                    .globally()
                    .allowAttributes("width", "height", "cellpadding", "cellspacing", "border")
                    .matching(LENGTH)
                    .globally()
                    .allowAttributes("colspan", "rowspan", "start")
                    .matching(Pattern.compile("\\d{1,4}"))
                    .globally()
                    .allowAttributes("bgcolor", "color")
                    .matching(COLOUR)
                    .globally()
                    .allowAttributes("face", "size")
                    .matching(Pattern.compile("[\\w ,'+-]{1,80}"))
                    .onElements("font")
                    .allowAttributes("type")
                    .matching(Pattern.compile("(?i)1|a|i|cite"))
                    .onElements("ol", "blockquote")
                    .allowAttributes("href")
                    .matching(ELSEWHERE)
                    .onElements("a")
                    .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
                    .allowAttributes("src")
                    .matching(OWN_PICTURE)
                    .onElements("img")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowAttributes("data-src")
                    .matching(REMOTE)
                    .onElements("img")
                    .allowStyling()
                    .allowWithoutAttributes("span", "font", "a", "img")
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .toFactory();

    private MailHtml() {}

    /** What {@code html} says, without its marks. */
    static String text(@Nullable String html) {
        var clean = sanitise(html);
        return clean == null ? "" : org.jsoup.Jsoup.parseBodyFragment(clean).wholeText();
    }

    static @Nullable String sanitise(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return null;
        }
        var bounded = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        var parked = RemotePictures.park(bounded.replace("\u0000", ""));
        var clean = POLICY.sanitize(parked);
        return clean.isBlank() ? null : clean;
    }
}
