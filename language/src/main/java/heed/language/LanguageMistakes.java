package heed.language;

import heed.review.Finding;
import heed.review.Level;
import heed.review.Proofreader;
import heed.review.ReviewCase;
import heed.review.text.Span;
import heed.review.text.Text;
import heed.review.text.TextReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * Asks LanguageTool, and believes those of its rules that good replies seldom break. Loads
 * LanguageTool when made. One draft at a time; others wait.
 */
public final class LanguageMistakes implements Proofreader {

    private static final String ENGLISH = "en";

    /** A text longer than this is read up to here: LanguageTool takes a second for so much. */
    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_SUGGESTIONS = 3;

    private final TextReader texts = new TextReader();
    private final AllowedRules rules = new AllowedRules();
    private final Spelling spelling = new Spelling();
    private final JLanguageTool tool =
            new JLanguageTool(Languages.getLanguageForShortCode("en-US"));

    public LanguageMistakes() {
        tool.getAllActiveRules().stream()
                .filter(rule -> !rules.allow(rule))
                .forEach(rule -> tool.disableRule(rule.getId()));
    }

    @Override
    public List<String> languages() {
        return List.of(ENGLISH);
    }

    @Override
    public List<Finding> findings(ReviewCase reviewCase) {
        Text draft = texts.read(cut(reviewCase.draft()), List.of(ENGLISH));
        if (!draft.language().equals(ENGLISH)) return List.of();
        var known = KnownWords.of(reviewCase);
        var findings = new ArrayList<Finding>();
        for (RuleMatch match : matches(draft)) {
            var span = new Span(match.getFromPos(), match.getToPos());
            if (!isOwn(span, draft)) continue;
            String words = span.of(draft.raw());
            if (match.getRule().isDictionaryBasedSpellingRule()
                    ? spelling.isMisspelt(words, span.start(), draft.raw(), known)
                    : !known.holdAny(words)) findings.add(finding(match, span, words));
        }
        return List.copyOf(findings);
    }

    private synchronized List<RuleMatch> matches(Text draft) {
        try {
            return tool.check(OwnWords.of(draft));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isOwn(Span span, Text draft) {
        return draft.ownSentences().stream().anyMatch(sentence -> sentence.span().overlaps(span))
                && draft.links().stream().noneMatch(link -> link.overlaps(span));
    }

    private static Finding finding(RuleMatch match, Span span, String words) {
        return new Finding(
                CHECK,
                Level.HINT,
                span,
                words,
                match.getRule().isDictionaryBasedSpellingRule()
                        ? "“" + words + "” may be misspelt."
                        : match.getMessage()
                                .replaceAll("</?suggestion>", "”")
                                .replaceAll("”([^”]*)”", "“$1”"),
                List.of(),
                match.getSuggestedReplacements().stream().limit(MOST_SUGGESTIONS).toList(),
                match.getRule().isDictionaryBasedSpellingRule() ? 0.8 : 0.85);
    }

    private static String cut(String draft) {
        return draft.length() <= LONGEST_TEXT ? draft : draft.substring(0, LONGEST_TEXT);
    }
}
