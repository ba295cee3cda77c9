package heed.mail.text;

import heed.mail.text.Line.Hint;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows the boxes that mail programs put around quotes, earlier mails and signatures in HTML. */
final class MailBoxes {

    private static final Pattern EARLIER_CLASS =
            Pattern.compile(
                    "(?i)(?:^|[\\s_-])(?:gmail_quote(?:_container)?|gmail_extra_quote|yahoo_quoted|yqt\\w*|protonmail_quote|tutanota_quote|zmail_extra|moz-email-headers-table|OutlookMessageHeader|front-blockquote|freshdesk_quote|gorgias_quote|hs_reply|mcnTextContentQuote|airmail_ext_quote|wisestamp_quote|qtdSeparateBR|ms-outlook-mobile-reference-message|mail_quote|quoted?-message|original-message|lotus_quote|spark_quote|edo-reference|tb-quote|x_gmail_quote|bm-quote|sh-quoted|gmail_attr)(?:$|[\\s])");
    private static final Pattern EARLIER_ID =
            Pattern.compile(
                    "(?i)(?:x_)*(?:OLK_SRC_BODY_SECTION|yahoo_quoted_\\S+|mail-editor-reference-message-container|reply-intro|mac_OLK_SRC_BODY_SECTION|ymail_android_quote|appendonsend_quote|aolmail_quote|isForwardContent|isReplyContent|QuotedOriginal|reply-content|oriMsgHtmlSeperator|3D_OLK)");
    private static final Pattern EARLIER_FROM_HERE =
            Pattern.compile(
                    "(?i)(?:x_)*(?:divRplyFwdMsg|stopSpelling|zwchr|divtagdefaultwrapper_reply|hr_replysplit|ms-outlook-mobile-body-separator-line|replySplit)");
    private static final Pattern ATTRIBUTION_CLASS =
            Pattern.compile(
                    "(?i)(?:^|\\s)(?:moz-cite-prefix|gmail_attr|protonmail_quote_header|yahoo-quoted-begin)(?:$|\\s)");
    private static final Pattern SIGNATURE_CLASS =
            Pattern.compile(
                    "(?i)(?:^|[\\s])(?:x_)*(?:gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block(?!-empty)|protonmail_signature_block-user|ms-outlook-mobile-signature|signature|x_signature|apple-signature|mobile-signature|yahoo-signature|wisestamp|bloop_sign|email-signature|mail-signature|airmail_sign|zm_signature|frontapp-signature|sh-signature)(?:$|[\\s])");
    private static final Pattern SIGNATURE_ID =
            Pattern.compile(
                    "(?i)(?:x_)*(?:signature|ms-outlook-mobile-signature|ymail_android_signature\\S*|yiv\\d+signature|AppleMailSignature|Zm-_Id_-Sgn\\S*|bloop_sign_\\d+|wisestamp|composer_signature|edo-signature|x_signature|lineBreakAtBeginningOfSignature|DWT_SIGNATURE|mobile-signature)");

    private MailBoxes() {}

    /** What the lines within this element are. */
    static Hint hint(Element element) {
        String classes = element.className();
        String id = element.id();
        if (element.normalName().equals("blockquote"))
            return isIndentOnly(element) ? Hint.NONE : Hint.QUOTE;
        if (classes.isEmpty() && id.isEmpty()) return Hint.NONE;
        if (ATTRIBUTION_CLASS.matcher(classes).find())
            return looksForwarded(element) ? Hint.NONE : Hint.ATTRIBUTION;
        if (SIGNATURE_CLASS.matcher(classes).find() || SIGNATURE_ID.matcher(id).matches())
            return Hint.SIGNATURE;
        if (EARLIER_CLASS.matcher(classes).find() || EARLIER_ID.matcher(id).matches()) {
            // answers may stand between the quotes within the box
            boolean open = looksForwarded(element) || element.selectFirst("blockquote") != null;
            return open ? Hint.NONE : Hint.EARLIER_MAIL;
        }
        return Hint.NONE;
    }

    /**
     * Elements that only begin the earlier mail: all that follows them in the document belongs to
     * it.
     */
    static boolean startsEarlierMail(Element element) {
        String id = element.id();
        return !id.isEmpty() && EARLIER_FROM_HERE.matcher(id).matches();
    }

    private static boolean isIndentOnly(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.attr("type").isEmpty()
                && style.contains("border:none")
                && element.className().isEmpty();
    }

    private static boolean looksForwarded(Element element) {
        String text = element.text();
        String start = text.length() > 200 ? text.substring(0, 200) : text;
        return start.strip().startsWith("----------") && Forwards.isMarkerStart(start);
    }

    static boolean isHidden(Element element) {
        if (!element.hasAttr("style")) return false;
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("mso-hide:all");
    }

    /** Paragraphs without a margin, as Outlook's, stand line by line. */
    static boolean isTight(Element element) {
        if (!element.normalName().equals("p")) return false;
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.className().contains("MsoNormal")
                || style.contains("margin:0")
                || (style.contains("margin-top:0") && style.contains("margin-bottom:0"));
    }
}
