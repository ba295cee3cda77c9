package heed.article;

import heed.calendar.Calendars;
import heed.canned.FactTexts;
import heed.canned.Filled;
import heed.duty.Reachable;
import heed.web.DeskIdentity;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the help pages show. Thread-safe. */
@Service
@Transactional(readOnly = true)
class HelpPages {

    private static final int MOST_FOUND = 20;

    private final Helping helping;
    private final FactTexts facts;
    private final Reachable reachable;
    private final Calendars calendars;
    private final HelpSettingStore settings;
    private final ObjectProvider<DeskIdentity> identity;
    private final Clock clock;

    HelpPages(
            Helping helping,
            FactTexts facts,
            Reachable reachable,
            Calendars calendars,
            HelpSettingStore settings,
            ObjectProvider<DeskIdentity> identity,
            Clock clock) {
        this.helping = helping;
        this.facts = facts;
        this.reachable = reachable;
        this.calendars = calendars;
        this.settings = settings;
        this.identity = identity;
        this.clock = clock;
    }

    public HelpView start(String typed, HelpTexts texts) {
        return new HelpView(texts, company(), found(typed, texts), reach(texts));
    }

    /** What has the words that were typed; all there is when none were. */
    public HelpFound found(String typed, HelpTexts texts) {
        var words = typed.strip();
        return words.isEmpty()
                ? HelpFound.all(helping.all(texts.language()), texts)
                : HelpFound.of(
                        words,
                        helping.found(shortened(words), texts.language(), MOST_FOUND),
                        texts);
    }

    /**
     * One article.
     *
     * @param told what became of what was said; empty when nothing was
     * @param visit that the form sends along
     * @param writing whether the reader was about to write
     */
    public HelpArticleView article(
            ArticleId id,
            HelpTexts texts,
            String told,
            String visit,
            boolean writing,
            boolean staff) {
        var article = helping.find(id);
        var language = article.languageFor(texts.language());
        var body = facts.filling().fill(article.text(language).body(), language, article.team());
        return HelpArticleView.of(
                article, texts, company(), Filled.html(body), told, visit, writing, staff);
    }

    /**
     * The form by which one writes to us.
     *
     * @param problems by field, as keys of the texts
     */
    public HelpWriteView write(
            HelpForm form,
            String visit,
            Map<String, String> problems,
            String told,
            HelpTexts texts,
            boolean staff) {
        return new HelpWriteView(
                texts,
                company(),
                form,
                visit,
                problems,
                told,
                helping.answers(form, texts.language()).stream()
                        .map(one ->
                                new HelpWriteView.Answer(
                                        one.path() + "?from=write&lang=" + texts.language(),
                                        one.title(),
                                        one.language()))
                        .toList(),
                staff);
    }

    private HelpReach reach(HelpTexts texts) {
        var hours = settings.place().map(one -> calendars.of(one.team()));
        return HelpReach.of(hours.orElse(null), reachable.told(), texts, Instant.now(clock));
    }

    private String company() {
        return identity.stream().flatMap(desk -> desk.company().stream()).findFirst().orElse("");
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), 300));
    }
}
