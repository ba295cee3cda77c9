package heed.review.check;

import heed.review.text.Span;
import heed.review.text.ZoneKind;
import java.util.List;
import java.util.regex.Pattern;

/** Finds blanks of a canned response that nobody filled in. */
final class UnfilledPlaceholder implements Check {

    /** How far before a date's form an instruction may stand. */
    private static final int LEAD = 50;

    /** Every repetition is bounded, so that a search takes time in proportion to the text. */
    private static final List<Pattern> BLANKS =
            List.of(
                    Pattern.compile("\\{\\{[^{}\n]{0,60}\\}\\}"),
                    Pattern.compile("\\$\\{[^{}\n]{1,60}\\}"),
                    Pattern.compile("\\{[A-Za-z][A-Za-z_. -]{0,40}\\}"),
                    Pattern.compile("\\{%[^%\n]{1,60}%\\}"),
                    Pattern.compile("<%=?[^%\n]{1,60}%>"),
                    Pattern.compile("%[A-Z][A-Z_]{2,40}%"),
                    Pattern.compile("\\[\\[[^\\[\\]\n]{1,60}\\]\\]"),
                    Pattern.compile("\\*\\|[A-Z][A-Z_:]{1,40}\\|\\*"),
                    Pattern.compile("(?<![\\w#])#{1,2}[A-Z][A-Z_]{2,40}#{1,2}(?![\\w#])"),
                    Pattern.compile("(?<![\\w$])\\$[A-Za-z_]{3,30}\\$"),
                    Pattern.compile("(?<![\\w%])%(?:s|\\(\\w{2,30}\\)s)(?![\\w%])"),
                    Pattern.compile("(?<![\\w{])\\{\\d{1,2}\\}(?![\\w}])"),
                    Pattern.compile("<<\\p{L}[^<>\n]{0,40}(?<=\\S)>>"),
                    Pattern.compile(
                            "(?<![\\w&])<<?(?:(?i:insert|enter|add|your|customer|first|last|agent|name|date|order|link|tracking|amount|company|product|vorname|nachname|datum|kunde|nom|prénom|nombre|fecha|naam|nome)[\\w _#./-]{0,40})>>?"));

    /** In square brackets stand remarks as well: only what names a blank is one. */
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\n]{1,60})\\](?!\\()");

    private static final Pattern BLANK_NAME =
            Pattern.compile(
                    "(?iu)(?:insert|enter|add|fill in|put|your|the|customer'?s?|client'?s?|agent'?s?|recipient'?s?|bitte|hier|ihr|insérer|votre|insertar|su|uw|inserire|inserir|seu)?[ _-]{0,2}(?:"
                            + "(?:first|last|full|sur|given|family|company|customer|client|agent|product|user|account|staff|team|item|store|business|brand)?[ _-]?names?"
                            + "|(?:order|tracking|ticket|case|phone|reference|account|invoice|booking|policy|contact|confirmation|part|serial|flight|room)?[ _-]?(?:number|no\\.?|id|#|code|ref)"
                            + "|(?:due|delivery|arrival|return|expected|ship(?:ping|ment)?|estimated|start|end|appointment)?[ _-]?(?:date|day|time|deadline)s?(?:[ /_-]{1,3}(?:date|time|here))?"
                            + "|(?:refund|total|order)?[ _-]?(?:amount|price|sum|percentage|value)|(?:e-?mail )?address|e-?mail|(?:tracking|return|help)?[ _-]?(?:link|url)|x+|y+|city|country|title|salutation|signature|company|carrier|product|department|details|reason|issue|solution|location"
                            + "|(?:vor|nach|kunden|produkt|firmen)?name|(?:liefer)?datum|uhrzeit|(?:bestell|kunden|sendungs|auftrags|rechnungs)?nummer|betrag|anrede|grund|firma"
                            + "|nom|prénom|numéro(?: de (?:commande|suivi))?|montant|lien|heure|nombre(?: del cliente)?|apellidos?|fecha|importe|número(?: de pedido)?|enlace|naam|voornaam|achternaam|(?:bestel|order)nummer|bedrag|datum|nome(?: do cliente)?|cognome|data|importo|numero(?: d'ordine)?|valor|sobrenome"
                            + ")(?: (?:here|hier|ici|aquí|name|number|of customer|of delivery|eintragen|einfügen))?");

    /** Letters that stand for something, and notes of the writer to themselves. */
    private static final Pattern STAND_INS =
            Pattern.compile(
                    "(?<![\\p{L}\\d_-])(?:X{3,12}|x{4,12}|X{1,4}[.,]XX|XX(?= ?(?:%|€|\\$|£|(?i:days?|weeks?|hours?|minutes?|months?|euros?|eur|usd|dollars?|pounds?|tagen?|wochen?|stunden|jours?|heures?|días?|giorni|dagen|dias)\\b))|(?<=[€$£] ?)XX|TBD|TBC|TODO|FIXME|_{3,40}(?!_)|\\?{4,10}|(?i:lorem ipsum))(?![\\p{L}\\d_-])");

    /** How a date or time is written; in an instruction it is none of ours to fill in. */
    private static final Pattern DATE_FORM =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d_-])(?:dd[./-]mm[./-]yy(?:yy)?|mm/dd/yy(?:yy)?|yyyy-mm-dd|tt\\.mm\\.jj(?:jj)?|jj/mm/aaaa|dd/mm/aaaa|hh:mm)(?![\\p{L}\\d_-])");

    private static final Pattern INSTRUCTION =
            Pattern.compile(
                    "(?iu)\\b(?:format\\p{L}*|form|style|pattern|notation|written|write|type|typed|enter|entered|entry|schreibweise|eingeben|saisir|formato)\\b");

    /** A greeting that a program filled with nothing. */
    private static final Pattern NOBODY =
            Pattern.compile(
                    "(?iu)^\\s*(?:dear|hi|hello|hey|hallo|liebe[r]?|guten tag|bonjour|chère?|hola|estimad[oa]|gentile|beste|car[oa]|sehr geehrte[r]?)(?: (?:mr|mrs|ms|frau|herr|madame|monsieur))?\\.? (?:null|undefined|none|nan|n/a|,)(?=[\\s,!]|$)");

    private static final Pattern WRITTEN_OUT =
            Pattern.compile(
                    "(?i)\\b(?:insert|enter) (?:your |the |customer'?s? |agent'?s? )?(?:name|date|amount|number|link|reason) here\\b"
                            + "|\\((?:insert|enter|add|fill in) (?:your |the |customer'?s? |order |tracking |refund |delivery )?(?:name|date|amount|number|link|reason|price|time|address|details|product|signature)s?\\)");

    @Override
    public List<Sighting> check(Draft draft) {
        String text = draft.reply().raw();
        var spans = new DisjointSpans();
        for (Pattern blank : BLANKS)
            blank.matcher(text)
                    .results()
                    .forEach(found -> add(spans, draft, new Span(found.start(), found.end())));
        BRACKETS.matcher(text)
                .results()
                .filter(found -> BLANK_NAME.matcher(found.group(1).strip()).matches())
                .forEach(found -> add(spans, draft, new Span(found.start(), found.end())));
        STAND_INS
                .matcher(text)
                .results()
                .forEach(found -> add(spans, draft, new Span(found.start(), found.end())));
        DATE_FORM
                .matcher(text)
                .results()
                .filter(found -> !isInstruction(text, found.start()))
                .forEach(found -> add(spans, draft, new Span(found.start(), found.end())));
        NOBODY.matcher(text)
                .results()
                .forEach(found -> add(spans, draft, new Span(found.start(), found.end())));
        WRITTEN_OUT
                .matcher(text)
                .results()
                .forEach(found -> add(spans, draft, new Span(found.start(), found.end())));
        return spans.sightings();
    }

    /** Whether the words before say how something is to be written: “enter it as DD/MM/YYYY”. */
    private static boolean isInstruction(String text, int at) {
        return INSTRUCTION.matcher(text.substring(Math.max(0, at - LEAD), at)).find();
    }

    private static void add(DisjointSpans spans, Draft draft, Span span) {
        if (spans.isFull()) return;
        ZoneKind zone = draft.reply().zoneAt(span.start());
        boolean ours =
                zone != ZoneKind.QUOTE && zone != ZoneKind.CODE && !draft.quotations().hold(span);
        if (ours) spans.add(span);
    }
}
