package heed.review.text;

import heed.review.text.Lines.Line;
import java.util.ArrayList;
import java.util.List;

/** Tells by its line what each stretch of a message is for. */
final class ZoneReader {

    /** How many lines a signature may have below its sign-off. */
    private static final int LONGEST_SIGNATURE = 12;

    private final LineWords words = new LineWords();

    List<Zone> read(String text) {
        List<Line> lines = Lines.of(text);
        var kinds = new ArrayList<ZoneKind>(lines.size());
        for (Line line : lines) kinds.add(byItself(line));
        quotesToTheEnd(lines, kinds);
        code(lines, kinds);
        signature(lines, kinds);
        return Salutation.cutOut(text, zones(lines, kinds), words);
    }

    private static ZoneKind byItself(Line line) {
        String content = line.content();
        if (content.startsWith(">")) return ZoneKind.QUOTE;
        if (isTableRow(content)) return ZoneKind.TABLE;
        return LineWords.isListItem(content) ? ZoneKind.LIST_ITEM : ZoneKind.PROSE;
    }

    private static boolean isTableRow(String content) {
        return content.indexOf('|') >= 0 && content.indexOf('|') != content.lastIndexOf('|')
                || content.indexOf('\t') >= 0 && content.indexOf('\t') != content.lastIndexOf('\t');
    }

    /** What stands below “On Monday Mia wrote:” is Mia's, unless quote marks say how much of it. */
    private void quotesToTheEnd(List<Line> lines, List<ZoneKind> kinds) {
        for (int at = 0; at < lines.size(); at++) {
            if (!words.beginsQuote(lines.get(at).content())) continue;
            kinds.set(at, ZoneKind.QUOTE);
            boolean marked = at + 1 < lines.size() && kinds.get(next(lines, at)) == ZoneKind.QUOTE;
            if (marked) continue;
            for (int below = at; below < lines.size(); below++) kinds.set(below, ZoneKind.QUOTE);
            return;
        }
    }

    private static int next(List<Line> lines, int at) {
        int next = at + 1;
        while (next + 1 < lines.size() && lines.get(next).isBlank()) next++;
        return next;
    }

    private static void code(List<Line> lines, List<ZoneKind> kinds) {
        boolean inside = false;
        for (int at = 0; at < lines.size(); at++) {
            boolean fence = lines.get(at).content().startsWith("```");
            if (inside || fence) kinds.set(at, ZoneKind.CODE);
            if (fence) inside = !inside;
        }
    }

    private void signature(List<Line> lines, List<ZoneKind> kinds) {
        int last = lines.size() - 1;
        while (last >= 0 && (lines.get(last).isBlank() || kinds.get(last) == ZoneKind.QUOTE))
            last--;
        for (int at = last; at >= 0 && at > last - LONGEST_SIGNATURE; at--) {
            if (!kinds.get(at).isOwnWords()) continue;
            boolean delimiter = lines.get(at).content().equals("--");
            boolean signOff = words.isSignOff(lines.get(at).content());
            if (!delimiter && !signOff) continue;
            kinds.set(at, signOff ? ZoneKind.SIGN_OFF : ZoneKind.SIGNATURE);
            for (int below = at + 1; below <= last; below++)
                if (kinds.get(below) != ZoneKind.QUOTE) kinds.set(below, ZoneKind.SIGNATURE);
            last = at - 1;
        }
    }

    /** Neighbouring lines of one kind are one zone, but each item of a list is its own. */
    private static List<Zone> zones(List<Line> lines, List<ZoneKind> kinds) {
        var zones = new ArrayList<Zone>();
        for (int at = 0; at < lines.size(); at++) {
            ZoneKind kind = kinds.get(at);
            Span span = lines.get(at).span();
            boolean goesOn =
                    !zones.isEmpty()
                            && zones.getLast().kind() == kind
                            && kind != ZoneKind.LIST_ITEM;
            if (goesOn) span = zones.removeLast().span().and(span);
            zones.add(new Zone(kind, span));
        }
        return zones;
    }
}
