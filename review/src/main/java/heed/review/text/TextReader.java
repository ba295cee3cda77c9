package heed.review.text;

import java.util.ArrayList;
import java.util.List;

/** Reads messages. Safe for use by many threads. */
public final class TextReader {

    private final ZoneReader zones = new ZoneReader();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Languages languages = new Languages();

    /**
     * Reads a text.
     *
     * @param likelyLanguages what the text may be in, the likeliest first: they decide about
     *     sentences too short to tell; none when nothing is known
     */
    public Text read(String raw, List<String> likelyLanguages) {
        List<Span> links = Links.find(raw);
        String masked = Links.mask(raw, links);
        List<Zone> found = zones.read(masked);
        List<Token> tokens = Tokenizer.tokenize(raw, masked);
        List<Sentence> sentences = splitter.split(masked, found, tokens);
        String language = languages.ofText(sentences, likelyLanguages);
        var told = new ArrayList<Sentence>(sentences.size());
        for (Sentence sentence : sentences)
            told.add(sentence.in(languages.ofSentence(sentence, language)));
        return new Text(raw, masked, found, List.copyOf(told), links, language);
    }

    public Text read(String raw) {
        return read(raw, List.of());
    }
}
