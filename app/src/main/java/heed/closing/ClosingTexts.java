package heed.closing;

import heed.conversation.Conversation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers read when something of theirs is resolved, in their language as far as we have it,
 * else in English. Immutable.
 */
record ClosingTexts(String language) {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "fr", "es");
    private static final Properties TEXTS = read();

    private static Properties read() {
        var texts = new Properties();
        try (var in =
                Objects.requireNonNull(
                        ClosingTexts.class.getResourceAsStream("texts.properties"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param tag BCP 47, or null when nobody knows
     */
    static ClosingTexts in(@Nullable String tag) {
        var language =
                tag == null || tag.length() < 2
                        ? "en"
                        : tag.substring(0, 2).toLowerCase(Locale.ROOT);
        return new ClosingTexts(LANGUAGES.contains(language) ? language : "en");
    }

    static ClosingTexts of(Conversation conversation) {
        return in(conversation.customerLanguage());
    }

    String text(String key, String... places) {
        var text = Objects.requireNonNull(TEXTS.getProperty(language + "." + key), key);
        for (int i = 0; i < places.length; i++) {
            text = text.replace("{" + i + "}", places[i]);
        }
        return text;
    }
}
